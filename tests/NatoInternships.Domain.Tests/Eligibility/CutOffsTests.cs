using NatoInternships.Domain.Eligibility;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class CutOffsTests
{
    [Fact]
    public void The_cut_offs_of_the_demo_notice_are_the_ones_of_the_rulings()
    {
        var cutOffs = CutOffs.For(Presets.Notice, new DateOnly(2025, 6, 22));

        Assert.Equal(new DateOnly(2025, 6, 22), cutOffs.ReferenceDate);
        Assert.Equal(new DateOnly(2004, 6, 22), cutOffs.LatestBirthDate);
        Assert.Null(cutOffs.GapBirthDate);
        Assert.Equal(cutOffs.LatestBirthDate, cutOffs.LatestUndisputedBirthDate);
        Assert.Equal(new DateOnly(2024, 6, 23), cutOffs.EarliestDegreeDate);
        Assert.Equal(new DateOnly(2024, 6, 22), cutOffs.GapDegreeDate);
    }

    [Fact]
    public void With_both_wordings_the_gap_birth_date_is_the_cut_off_itself()
    {
        var cutOffs = CutOffs.For(Presets.BothAgeWordings, new DateOnly(2025, 6, 22));

        Assert.Equal(new DateOnly(2004, 6, 22), cutOffs.LatestBirthDate);
        Assert.Equal(new DateOnly(2004, 6, 22), cutOffs.GapBirthDate);
        Assert.Equal(new DateOnly(2004, 6, 21), cutOffs.LatestUndisputedBirthDate);
    }

    [Fact]
    public void A_first_of_March_has_two_gap_birth_dates_when_a_leap_day_shares_it()
    {
        var cutOffs = CutOffs.For(Presets.BothAgeWordings, new DateOnly(2025, 3, 1));

        Assert.Equal([new DateOnly(2004, 2, 29), new DateOnly(2004, 3, 1)], cutOffs.GapBirthDates);
        Assert.Equal(new DateOnly(2004, 2, 28), cutOffs.LatestUndisputedBirthDate);
        Assert.Equal(new DateOnly(2004, 3, 1), cutOffs.GapBirthDate);
    }

    [Fact]
    public void A_leap_day_on_which_nobody_turns_21_has_no_gap_birth_date()
    {
        var cutOffs = CutOffs.For(Presets.BothAgeWordings, new DateOnly(2024, 2, 29));

        Assert.Equal(new DateOnly(2003, 2, 28), cutOffs.LatestBirthDate);
        Assert.Null(cutOffs.GapBirthDate);
    }

    [Fact]
    public void Criteria_without_a_degree_have_no_degree_cut_off()
    {
        var criteria = Presets.Notice with { Studies = new StudiesNode.Enrolled() };

        var cutOffs = CutOffs.For(criteria, AnApplicant.ReferenceDate);

        Assert.Null(cutOffs.EarliestDegreeDate);
        Assert.Null(cutOffs.GapDegreeDate);
    }

    [Fact]
    public void Of_several_degree_periods_the_longest_is_explained()
    {
        var criteria = Presets.Notice with
        {
            Studies = new StudiesNode.AnyOf(
            [
                new StudiesNode.DegreeWithinMonths(6),
                new StudiesNode.AllOf([new StudiesNode.DegreeWithinMonths(24), new StudiesNode.CompletedYearsAtLeast(3)]),
            ]),
        };

        Assert.Equal(new DateOnly(2023, 6, 22), CutOffs.For(criteria, AnApplicant.ReferenceDate).GapDegreeDate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_eight_years_of_reference_dates_the_explainer_says_of_a_birth_date_what_the_rule_says(bool wordingsDiffer)
    {
        var criteria = Presets.Notice with { AgeWordingsDiffer = wordingsDiffer };
        var rule = new MinimumAge(criteria.MinimumAgeYears, wordingsDiffer);
        var applicant = AnApplicant.WhoIsEligible().Facts();

        foreach (var referenceDate in Days.From(new DateOnly(2024, 1, 1), days: 8 * 366))
        {
            var cutOffs = CutOffs.For(criteria, referenceDate);

            foreach (var born in Days.From(cutOffs.LatestBirthDate.AddDays(-3), days: 7))
            {
                var expected = cutOffs.GapBirthDates.Contains(born) ? Verdict.MustLook
                    : born <= cutOffs.LatestBirthDate ? Verdict.Meets
                    : Verdict.DoesNotMeet;

                Assert.Equal(expected, rule.Assess(applicant with { ReferenceDate = referenceDate, BirthDate = born })!.Verdict);
            }
        }
    }

    [Fact]
    public void Over_eight_years_of_reference_dates_the_explainer_says_of_a_degree_date_what_the_rule_says()
    {
        var rule = new QualifyingStudies(Presets.Notice.Studies);

        foreach (var referenceDate in Days.From(new DateOnly(2024, 1, 1), days: 8 * 366))
        {
            var cutOffs = CutOffs.For(Presets.Notice, referenceDate);
            var graduate = AnApplicant.WhoIsEligible().WithStudies(degree: "2000-01-01").Facts(referenceDate);

            foreach (var day in Days.From(cutOffs.GapDegreeDate!.Value.AddDays(-3), days: 7))
            {
                var expected = day == cutOffs.GapDegreeDate ? Verdict.MustLook
                    : day >= cutOffs.EarliestDegreeDate ? Verdict.Meets
                    : Verdict.DoesNotMeet;
                var facts = graduate with { Studies = graduate.Studies! with { LatestDegreeDate = day } };

                Assert.Equal(expected, rule.Assess(facts)!.Verdict);
            }
        }
    }
}
