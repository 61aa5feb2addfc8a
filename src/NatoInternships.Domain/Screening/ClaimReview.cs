using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Screening;

/// <summary>
/// The four conditions of one submitted version with the decisions on them, and which decision on the whole they allow. What the rules find
/// met counts as met until an officer says otherwise. What they find not met, or cannot judge, stays open until an officer decides: nobody
/// is refused by a rule alone (ruling A8).
/// </summary>
public sealed class ClaimReview
{
    private ClaimReview(IReadOnlyList<DecidedCondition> conditions)
    {
        Conditions = conditions;
    }

    /// <summary>In the order of <see cref="RuleCodes.All"/>.</summary>
    public IReadOnlyList<DecidedCondition> Conditions { get; }

    /// <summary>The rules that an officer must still decide on, in their order.</summary>
    public IReadOnlyList<string> Open => [.. Conditions.Where(condition => condition.IsMet is null).Select(condition => condition.Rule)];

    /// <summary>
    /// The one decision that the conditions allow: not eligible as soon as one is refused, eligible when all are met; null while one is
    /// open and none is refused.
    /// </summary>
    public DecisionOutcome? Possible =>
        Conditions.Any(condition => condition.IsMet == false) ? DecisionOutcome.NotEligible
        : Open is [] ? DecisionOutcome.Eligible
        : null;

    public bool Overrules => Conditions.Any(condition => condition.Overrules);

    /// <param name="report">The frozen report of the version.</param>
    /// <param name="claims">The decisions on this version.</param>
    public static ClaimReview Of(EligibilityReport report, IReadOnlyCollection<ClaimDecision> claims) =>
        new([.. RuleCodes.All.Select(rule => Condition(rule, VerdictOf(report, rule), claims.SingleOrDefault(claim => claim.Rule == rule)))]);

    /// <summary>Returns what the rules found. A rule that could not be assessed needs review.</summary>
    public static Verdict VerdictOf(EligibilityReport report, string rule) => report.Of(rule)?.Verdict ?? Verdict.MustLook;

    /// <summary>Returns the result that counts: the officer's where there is one, otherwise the one of the rules.</summary>
    public Verdict ResultOf(string rule)
    {
        var condition = Conditions.Single(one => one.Rule == rule);

        return condition.IsMet switch { true => Verdict.Meets, false => Verdict.DoesNotMeet, null => condition.Verdict };
    }

    private static DecidedCondition Condition(string rule, Verdict verdict, ClaimDecision? claim) => claim is null
        ? new(rule, verdict, verdict == Verdict.Meets ? true : null, null, null, null)
        : new(rule, verdict, claim.IsMet, claim.Reason, claim.OwnWords, claim.DecidedBy);
}
