using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Screening;

/// <summary>What an officer says about one condition.</summary>
/// <param name="Verdict">What the rules found.</param>
/// <param name="IsMet">What the officer decides.</param>
/// <param name="Reason">One of <see cref="DecisionReasons"/>; null when the decision needs none.</param>
/// <param name="OwnWords">In the candidate's language; null for none.</param>
public sealed record ClaimJudgement(Verdict Verdict, bool IsMet, string? Reason = null, string? OwnWords = null)
{
    /// <summary>Returns whether the reason is one that this decision needs, or there is none and it needs none.</summary>
    public bool IsValidFor(string rule)
    {
        var reasons = DecisionReasons.For(rule, Verdict, IsMet);

        return Reason is null ? reasons.Count == 0 : reasons.Contains(Reason);
    }
}
