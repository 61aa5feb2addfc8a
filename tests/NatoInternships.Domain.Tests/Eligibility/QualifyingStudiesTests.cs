using NatoInternships.Domain.Eligibility;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class QualifyingStudiesTests
{
    private static readonly QualifyingStudies Notice = new(StudiesPresets.Notice);
    private static readonly QualifyingStudies Faq = new(StudiesPresets.Faq);

    [Theory]
    [InlineData("2024-06-21", Verdict.DoesNotMeet, ReasonCodes.DegreeTooOld)]
    [InlineData("2024-06-22", Verdict.MustLook, ReasonCodes.DegreeOnGapDay)] // "no longer than 12 months", but not "moins d'un an"
    [InlineData("2024-06-23", Verdict.Meets, ReasonCodes.RecentDegree)]
    [InlineData("2025-06-21", Verdict.Meets, ReasonCodes.RecentDegree)]
    [InlineData("2025-06-22", Verdict.Meets, ReasonCodes.RecentDegree)]
    [InlineData("2025-06-23", Verdict.DoesNotMeet, ReasonCodes.DegreeAfterReferenceDate)]
    [InlineData(null, Verdict.DoesNotMeet, ReasonCodes.NoDegree)]
    public void A_degree_is_recent_for_a_year_with_one_gap_day(string? degree, Verdict verdict, string reason)
    {
        var rule = new QualifyingStudies(new StudiesNode.DegreeWithinMonths(12));

        var outcome = rule.Assess(AnApplicant.WhoIsEligible().WithStudies(degree: degree).Facts("2025-06-22"));

        Assert.Equal(verdict, outcome?.Verdict);
        Assert.Equal(reason, outcome?.Reason);
        Assert.Equal(new DateOnly(2024, 6, 23), outcome?.CutOff);
        Assert.Equal(new DateOnly(2024, 6, 22), outcome?.GapDay);
    }

    [Theory]
    [InlineData("2024-02-29", "2023-02-27", Verdict.DoesNotMeet)]
    [InlineData("2024-02-29", "2023-02-28", Verdict.MustLook)] // There is no 29 February 2023.
    [InlineData("2024-02-29", "2023-03-01", Verdict.Meets)]
    [InlineData("2025-02-28", "2024-02-27", Verdict.DoesNotMeet)]
    [InlineData("2025-02-28", "2024-02-28", Verdict.MustLook)]
    [InlineData("2025-02-28", "2024-02-29", Verdict.Meets)]
    [InlineData("2025-03-01", "2024-02-29", Verdict.DoesNotMeet)]
    [InlineData("2025-03-01", "2024-03-01", Verdict.MustLook)]
    [InlineData("2025-03-01", "2024-03-02", Verdict.Meets)]
    public void Around_a_leap_day_the_gap_is_still_one_day(string referenceDate, string degree, Verdict expected)
    {
        var facts = AnApplicant.WhoIsEligible().WithStudies(degree: degree).Facts(referenceDate);

        Assert.Equal(expected, Notice.Assess(facts)?.Verdict);
    }

    [Theory]
    [InlineData(0, Verdict.DoesNotMeet)]
    [InlineData(1, Verdict.DoesNotMeet)]
    [InlineData(2, Verdict.Meets)]
    [InlineData(3, Verdict.Meets)]
    [InlineData(StudiesFacts.MaxCompletedYears, Verdict.Meets)]
    public void By_the_notice_two_completed_years_are_enough(int years, Verdict expected)
    {
        var facts = AnApplicant.WhoIsEligible().WithStudies(years: years).Facts();

        Assert.Equal(expected, Notice.Assess(facts)?.Verdict);
    }

    [Theory] // enrolled, years, degree, equivalent; by the notice; by the FAQ
    [InlineData(true, 0, null, false, Verdict.Meets, Verdict.DoesNotMeet)] // First-year student.
    [InlineData(true, 1, null, false, Verdict.Meets, Verdict.DoesNotMeet)]
    [InlineData(true, 2, null, false, Verdict.Meets, Verdict.Meets)]
    [InlineData(false, 2, null, false, Verdict.Meets, Verdict.DoesNotMeet)] // Two years, long ago.
    [InlineData(false, 3, "2024-06-22", false, Verdict.Meets, Verdict.MustLook)]
    [InlineData(false, 1, "2024-06-22", false, Verdict.MustLook, Verdict.MustLook)]
    [InlineData(false, 3, "2024-06-23", false, Verdict.Meets, Verdict.Meets)]
    [InlineData(false, 5, "2010-06-30", false, Verdict.Meets, Verdict.DoesNotMeet)]
    [InlineData(false, 0, null, true, Verdict.MustLook, Verdict.MustLook)] // equivalent education
    [InlineData(true, 0, null, true, Verdict.Meets, Verdict.MustLook)]
    [InlineData(false, 0, null, false, Verdict.DoesNotMeet, Verdict.DoesNotMeet)]
    [InlineData(true, 0, "2025-09-01", false, Verdict.Meets, Verdict.DoesNotMeet)] // Graduates after the deadline.
    [InlineData(false, 1, "2025-06-23", false, Verdict.DoesNotMeet, Verdict.DoesNotMeet)] // No student, and no degree yet.
    public void The_two_presets_read_the_same_studies(bool enrolled, int years, string? degree, bool equivalent, Verdict byNotice, Verdict byFaq)
    {
        var facts = AnApplicant.WhoIsEligible().WithStudies(enrolled, years, degree, equivalent).Facts();

        Assert.Equal(byNotice, Notice.Assess(facts)?.Verdict);
        Assert.Equal(byFaq, Faq.Assess(facts)?.Verdict);
    }

    [Fact]
    public void The_stricter_preset_is_never_more_lenient()
    {
        var all =
            from enrolled in new[] { false, true }
            from years in new int?[] { 0, 1, 2, 3 }
            from degree in new[] { null, "2020-01-01", "2024-06-22", "2024-06-23", "2025-06-22", "2025-06-23" }
            from equivalent in new[] { false, true }
            select AnApplicant.WhoIsEligible().WithStudies(enrolled, years, degree, equivalent).Facts();

        Assert.All(all, facts => Assert.True(Faq.Assess(facts)!.Verdict >= Notice.Assess(facts)!.Verdict));
    }

    [Fact]
    public void Every_way_is_reported_also_when_the_first_is_met()
    {
        var outcome = Notice.Assess(AnApplicant.WhoIsEligible().WithStudies(enrolled: true, years: 2, degree: "2024-06-22").Facts());

        Assert.Equal(ReasonCodes.EnoughYears, outcome?.Reason);
        Assert.Equal(
            [
                (PartCodes.CompletedYears, Verdict.Meets, ReasonCodes.EnoughYears),
                (PartCodes.EquivalentEducation, Verdict.DoesNotMeet, ReasonCodes.NoEquivalentEducation),
                (PartCodes.Enrolled, Verdict.Meets, ReasonCodes.Enrolled),
                (PartCodes.Degree, Verdict.MustLook, ReasonCodes.DegreeOnGapDay),
            ],
            outcome!.Parts.Select(part => (part.Part, part.Verdict!.Value, part.Reason)));
    }

    [Fact]
    public void When_no_way_is_met_the_reason_says_so_and_the_parts_say_why()
    {
        var outcome = Notice.Assess(AnApplicant.WhoIsEligible().WithStudies().Facts())!;

        Assert.Equal(ReasonCodes.NoWayMet, outcome.Reason);
        Assert.All(outcome.Parts, part => Assert.Equal(Verdict.DoesNotMeet, part.Verdict));
        Assert.Equal(4, outcome.Parts.Count);
    }

    [Fact]
    public void Without_any_answer_the_rule_is_unanswered()
    {
        Assert.Null(Notice.Assess(AnApplicant.WhoIsEligible().WithoutStudies().Facts()));
    }

    [Fact]
    public void Years_not_answered_leave_the_rule_unanswered_when_they_could_still_help()
    {
        Assert.Null(Notice.Assess(AnApplicant.WhoIsEligible().WithStudies(years: null).Facts()));
        Assert.Null(Faq.Assess(AnApplicant.WhoIsEligible().WithStudies(enrolled: true, years: null).Facts()));
    }

    [Theory]
    [InlineData(true, null, false, Verdict.Meets)]
    [InlineData(false, "2025-01-31", false, Verdict.Meets)]
    [InlineData(false, null, true, Verdict.MustLook)]
    public void Years_not_answered_do_not_matter_when_another_way_stands(bool enrolled, string? degree, bool equivalent, Verdict expected)
    {
        var outcome = Notice.Assess(AnApplicant.WhoIsEligible().WithStudies(enrolled, years: null, degree, equivalent).Facts());

        Assert.Equal(expected, outcome?.Verdict);
        Assert.Contains(outcome!.Parts, part => part is { Part: PartCodes.CompletedYears, Verdict: null, Reason: ReasonCodes.NotAnswered });
    }

    [Fact]
    public void Years_not_answered_do_not_matter_when_the_way_fails_anyway()
    {
        var outcome = Faq.Assess(AnApplicant.WhoIsEligible().WithStudies(enrolled: false, years: null).Facts());

        Assert.Equal(Verdict.DoesNotMeet, outcome?.Verdict);
    }

    [Fact]
    public void All_of_several_is_the_least_favourable()
    {
        var rule = new QualifyingStudies(new StudiesNode.AllOf([new StudiesNode.Enrolled(), new StudiesNode.EquivalentEducation()]));

        var outcome = rule.Assess(AnApplicant.WhoIsEligible().WithStudies(enrolled: true, equivalent: true).Facts());

        Assert.Equal(Verdict.MustLook, outcome?.Verdict);
        Assert.Equal(ReasonCodes.EquivalentEducation, outcome?.Reason);
    }
}
