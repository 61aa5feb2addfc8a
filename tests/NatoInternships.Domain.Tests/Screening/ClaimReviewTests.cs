using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Screening;

/// <summary>Which decision on the whole the decisions on conditions allow.</summary>
public sealed class ClaimReviewTests
{
    private static readonly DateTimeOffset Now = new(2025, 7, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Application = Guid.CreateVersion7();
    private static readonly Guid Officer = Guid.CreateVersion7();

    [Fact]
    public void What_the_rules_find_met_counts_as_met()
    {
        var review = ClaimReview.Of(Report(AnApplicant.WhoIsEligible()), []);

        Assert.Equal(DecisionOutcome.Eligible, review.Possible);
        Assert.Empty(review.Open);
        Assert.False(review.Overrules);
    }

    [Fact]
    public void A_result_of_not_met_refuses_nobody_by_itself()
    {
        var review = ClaimReview.Of(Report(TooOldADegree()), []);

        Assert.Null(review.Possible);
        Assert.Equal([RuleCodes.Studies], review.Open);
    }

    [Theory]
    [InlineData(true, "studies-shown", DecisionOutcome.Eligible, true)]
    [InlineData(false, "studies-degree-too-old", DecisionOutcome.NotEligible, false)]
    public void An_officer_decides_a_condition_that_is_not_met(bool isMet, string reason, DecisionOutcome outcome, bool overrules)
    {
        var review = ClaimReview.Of(Report(TooOldADegree()), [Claim(RuleCodes.Studies, Verdict.DoesNotMeet, isMet, reason)]);

        Assert.Equal(outcome, review.Possible);
        Assert.Equal(overrules, review.Overrules);
    }

    [Fact]
    public void One_refused_condition_is_enough_although_another_is_open()
    {
        var report = Report(TooOldADegree());
        var review = ClaimReview.Of(report, [Claim(RuleCodes.Language, Verdict.Meets, isMet: false, "language-below-level")]);

        Assert.Equal(DecisionOutcome.NotEligible, review.Possible);
        Assert.Equal([RuleCodes.Studies], review.Open);
        Assert.True(review.Overrules);
    }

    [Theory]
    [InlineData(Verdict.Meets, true, null, true)]
    [InlineData(Verdict.MustLook, true, null, true)]
    [InlineData(Verdict.DoesNotMeet, true, null, false)]
    [InlineData(Verdict.DoesNotMeet, true, "studies-reason-accepted", true)]
    [InlineData(Verdict.Meets, true, "studies-shown", false)]
    [InlineData(Verdict.MustLook, false, null, false)]
    [InlineData(Verdict.MustLook, false, "studies-not-shown", true)]
    [InlineData(Verdict.MustLook, false, "age-below-minimum", false)]
    [InlineData(Verdict.MustLook, false, "no such reason", false)]
    public void A_reason_is_needed_where_somebody_is_refused_or_a_result_overruled(Verdict verdict, bool isMet, string? reason, bool isValid)
    {
        var judgement = new ClaimJudgement(verdict, isMet, reason);

        Assert.Equal(isValid, judgement.IsValidFor(RuleCodes.Studies));
        if (!isValid)
        {
            Assert.Throws<InvalidOperationException>(() => new ClaimDecision(Application, 1, RuleCodes.Studies, judgement, Officer, Now));
        }
    }

    [Theory]
    [InlineData(DecisionOutcome.Eligible)]
    [InlineData(DecisionOutcome.NotEligible)]
    public void A_decision_that_the_conditions_do_not_allow_is_refused(DecisionOutcome outcome)
    {
        var open = ClaimReview.Of(Report(TooOldADegree()), []);

        Assert.Throws<InvalidOperationException>(() => new Decision(Application, 1, 1, outcome, open, Officer, Now));
    }

    [Fact]
    public void Each_rule_has_a_reason_for_each_decision_that_needs_one()
    {
        Assert.All(RuleCodes.All, rule =>
        {
            Assert.NotEmpty(DecisionReasons.For(rule, Verdict.MustLook, isMet: false));
            Assert.NotEmpty(DecisionReasons.For(rule, Verdict.DoesNotMeet, isMet: true));
        });
        Assert.All(DecisionReasons.All, reason => Assert.True(reason.Length <= DecisionReasons.CodeLength));
    }

    private static AnApplicant TooOldADegree() => AnApplicant.WhoIsEligible().WithStudies(degree: "2019-06-30");

    private static EligibilityReport Report(AnApplicant applicant) => EligibilityService.Assess(applicant.Facts(AnApplicant.ReferenceDate), Presets.Notice);

    private static ClaimDecision Claim(string rule, Verdict verdict, bool isMet, string? reason) =>
        new(Application, 1, rule, new ClaimJudgement(verdict, isMet, reason), Officer, Now);
}
