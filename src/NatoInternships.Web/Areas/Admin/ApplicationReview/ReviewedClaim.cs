using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;

namespace NatoInternships.Web.Areas.Admin.ApplicationReview;

/// <summary>One condition on the page of an application.</summary>
/// <param name="Condition">The condition with the decision on it.</param>
/// <param name="Outcome">What the rules found, with the facts; null when the rule could not be assessed.</param>
/// <param name="Decision">The officer's decision; null while the result of the rules stands.</param>
public sealed record ReviewedClaim(DecidedCondition Condition, RuleOutcome? Outcome, ClaimDecision? Decision)
{
    public string Rule => Condition.Rule;

    /// <summary>The result that counts.</summary>
    public Verdict Result => Condition.IsMet switch { true => Verdict.Meets, false => Verdict.DoesNotMeet, null => Condition.Verdict };

    public bool IsOpen => Condition.IsMet is null;
}
