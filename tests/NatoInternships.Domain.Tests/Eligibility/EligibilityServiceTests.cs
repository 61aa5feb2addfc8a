using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class EligibilityServiceTests
{
    [Fact]
    public void Whoever_meets_everything_meets()
    {
        var report = EligibilityService.Assess(AnApplicant.WhoIsEligible().Facts(), Presets.Notice);

        Assert.Equal(Verdict.Meets, report.Overall);
        Assert.Equal(RuleCodes.All, report.Outcomes.Select(outcome => outcome.Rule));
        Assert.Empty(report.Unanswered);
        Assert.Empty(report.SubmissionBlockers);
        Assert.False(report.StudiesPresetsDiffer);
        Assert.False(report.NeedsWrittenReason);
        Assert.Equal(Presets.Notice.Version, report.CriteriaVersion);
        Assert.Equal(AnApplicant.ReferenceDate, report.ReferenceDate);
    }

    [Fact]
    public void Every_rule_is_assessed_also_after_one_failed()
    {
        var report = EligibilityService.Assess(NobodysCandidate().Facts(), Presets.Notice);

        Assert.Equal(RuleCodes.All, report.Outcomes.Select(outcome => outcome.Rule));
        Assert.All(report.Outcomes, outcome => Assert.Equal(Verdict.DoesNotMeet, outcome.Verdict));
        Assert.Equal(Verdict.DoesNotMeet, report.Overall);
    }

    [Fact]
    public void Only_nationality_and_age_refuse_a_submission()
    {
        var report = EligibilityService.Assess(NobodysCandidate().Facts(), Presets.Notice);

        Assert.Equal([RuleCodes.Nationality, RuleCodes.Age], report.SubmissionBlockers.Select(outcome => outcome.Rule));
        Assert.Equal(new DateOnly(2025, 6, 23), report.SubmissionBlockers[1].MeetsFrom);
    }

    [Fact]
    public void Needs_review_does_not_block_a_submission()
    {
        var facts = AnApplicant.Born("2004-06-22").WithNationalities("CH").WithNationalityPending().Facts();

        var report = EligibilityService.Assess(facts, Presets.BothAgeWordings);

        Assert.Empty(report.SubmissionBlockers);
        Assert.Equal(Verdict.MustLook, report.Overall);
    }

    [Fact]
    public void A_written_reason_turns_studies_that_fail_into_needs_review_and_nothing_else()
    {
        var report = EligibilityService.Assess(AnApplicant.WhoIsEligible().WithStudies().Facts(), Presets.Notice);

        var read = report.WithReason("I served.");

        Assert.Equal((Verdict.MustLook, ReasonCodes.ReasonGiven), (read.Of(RuleCodes.Studies)!.Verdict, read.Of(RuleCodes.Studies)!.Reason));
        Assert.Equal(Verdict.MustLook, read.Overall);
        Assert.Equal(report.Outcomes.Where(outcome => outcome.Rule != RuleCodes.Studies), read.Outcomes.Where(outcome => outcome.Rule != RuleCodes.Studies));
        Assert.Equal(Verdict.DoesNotMeet, report.Overall);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_reason_the_report_stays_as_it_is(string? reason)
    {
        var report = EligibilityService.Assess(AnApplicant.WhoIsEligible().WithStudies().Facts(), Presets.Notice);

        Assert.Same(report, report.WithReason(reason));
    }

    [Fact]
    public void A_written_reason_excuses_no_nationality_and_no_age()
    {
        var report = EligibilityService.Assess(NobodysCandidate().Facts(), Presets.Notice);

        Assert.Equal(report.SubmissionBlockers, report.WithReason("I served.").SubmissionBlockers);
    }

    [Fact]
    public void Studies_not_met_may_be_submitted_with_a_written_reason()
    {
        var report = EligibilityService.Assess(AnApplicant.WhoIsEligible().WithStudies().Facts(), Presets.Notice);

        Assert.Empty(report.SubmissionBlockers);
        Assert.True(report.NeedsWrittenReason);
    }

    [Fact]
    public void What_is_not_answered_is_listed_and_is_no_verdict()
    {
        var report = EligibilityService.Assess(AnApplicant.WhoAnsweredNothing().Facts(), Presets.Notice);

        Assert.Empty(report.Outcomes);
        Assert.Equal(RuleCodes.All, report.Unanswered);
        Assert.Null(report.Overall);
        Assert.Null(report.StricterStudies);
        Assert.False(report.StudiesPresetsDiffer);
    }

    [Fact]
    public void A_draft_is_undecided_until_a_rule_fails()
    {
        var draft = AnApplicant.WhoIsEligible().WithoutStudies();

        Assert.Null(EligibilityService.Assess(draft.Facts(), Presets.Notice).Overall);
        Assert.Equal(Verdict.DoesNotMeet, EligibilityService.Assess(draft.WithNationalities("CH").Facts(), Presets.Notice).Overall);
    }

    [Fact]
    public void A_first_year_student_shows_that_the_readings_differ()
    {
        var report = EligibilityService.Assess(AnApplicant.WhoIsEligible().WithStudies(enrolled: true, years: 1).Facts(), Presets.Notice);

        Assert.Equal(Verdict.Meets, report.Overall);
        Assert.True(report.StudiesPresetsDiffer);
        Assert.Equal(Verdict.DoesNotMeet, report.StricterStudies?.Verdict);
    }

    [Fact]
    public void The_reader_sees_first_what_is_not_met()
    {
        var facts = AnApplicant.Born("2004-06-23").WithStudies(equivalent: true).WithLanguages(
            AnApplicant.InEverySkill(Language.English, CefrLevel.B2),
            AnApplicant.InEverySkill(Language.French, CefrLevel.None)).Facts();

        var report = EligibilityService.Assess(facts, Presets.Notice);

        Assert.Equal(
            [RuleCodes.Age, RuleCodes.Studies, RuleCodes.Language, RuleCodes.Nationality],
            report.OrderedForReading().Select(outcome => outcome.Rule));
    }

    [Fact]
    public void Every_reason_and_part_that_the_rules_give_is_a_known_code()
    {
        var reports =
            from nationality in new[] { "BE", "CH" }
            from born in new[] { "2004-06-21", "2004-06-22", "2004-06-23" }
            from degree in new[] { null, "2024-06-21", "2024-06-22", "2024-06-23", "2026-01-01" }
            from years in new int?[] { null, 0, 2 }
            from level in Enum.GetValues<CefrLevel>()
            let facts = AnApplicant.Born(born).WithNationalities(nationality).WithStudies(years: years, degree: degree)
                .WithLanguages(AnApplicant.InEverySkill(Language.English, level)).Facts()
            select EligibilityService.Assess(facts, Presets.BothAgeWordings);
        var outcomes = reports.SelectMany(report => report.Outcomes.Concat(report.StricterStudies is { } stricter ? [stricter] : [])).ToList();

        Assert.Subset(ReasonCodes.All.ToHashSet(), outcomes.Select(outcome => outcome.Reason).ToHashSet());
        Assert.Subset(ReasonCodes.All.ToHashSet(), outcomes.SelectMany(outcome => outcome.Parts).Select(part => part.Reason).ToHashSet());
        Assert.Subset(PartCodes.All.ToHashSet(), outcomes.SelectMany(outcome => outcome.Parts).Select(part => part.Part).ToHashSet());
    }

    [Theory]
    [InlineData(typeof(ReasonCodes))]
    [InlineData(typeof(PartCodes))]
    [InlineData(typeof(RuleCodes))]
    public void The_list_of_codes_holds_every_code_once(Type codes)
    {
        var constants = codes.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        var listed = (IReadOnlyList<string>)codes.GetProperty("All")!.GetValue(null)!;

        Assert.Equal(constants.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Fact]
    public void Each_criterion_reaches_its_rule()
    {
        var facts = AnApplicant.Born("2004-06-22").WithStudies(enrolled: true).WithLanguages(
            AnApplicant.InEverySkill(Language.English, CefrLevel.B2),
            AnApplicant.InEverySkill(Language.French, CefrLevel.None)).Facts();

        Assert.Equal(Verdict.Meets, VerdictOf(RuleCodes.Age, Presets.Notice));
        Assert.Equal(Verdict.MustLook, VerdictOf(RuleCodes.Age, Presets.BothAgeWordings));
        Assert.Equal(Verdict.DoesNotMeet, VerdictOf(RuleCodes.Age, Presets.Notice with { MinimumAgeYears = 22 }));
        Assert.Equal(Verdict.DoesNotMeet, VerdictOf(RuleCodes.Studies, Presets.Notice with { Studies = StudiesPresets.Faq }));
        Assert.Equal(Verdict.MustLook, VerdictOf(RuleCodes.Language, Presets.Notice));
        Assert.Equal(Verdict.Meets, VerdictOf(RuleCodes.Language, Presets.Notice with { LanguagePassLevel = CefrLevel.B2 }));
        Assert.Equal(Verdict.DoesNotMeet, VerdictOf(RuleCodes.Language, Presets.Notice with { LanguageLookLevel = CefrLevel.C1 }));

        Verdict VerdictOf(string rule, EligibilityCriteria criteria) => EligibilityService.Assess(facts, criteria).Of(rule)!.Verdict;
    }

    private static AnApplicant NobodysCandidate() => AnApplicant.Born("2004-06-23").WithNationalities("CH").WithStudies().WithLanguages(
        AnApplicant.InEverySkill(Language.English, CefrLevel.A2),
        AnApplicant.InEverySkill(Language.French, CefrLevel.None));
}
