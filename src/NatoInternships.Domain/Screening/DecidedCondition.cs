using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Screening;

/// <summary>One condition as it stood when the application was decided.</summary>
/// <param name="Rule">One of <see cref="RuleCodes"/>.</param>
/// <param name="Verdict">What the rules found.</param>
/// <param name="IsMet">What counts; null for a condition that was left open because another is not met.</param>
/// <param name="Reason">One of <see cref="DecisionReasons"/>; null for none.</param>
/// <param name="OwnWords">The officer's words in the candidate's language; null for none.</param>
/// <param name="DecidedBy">The officer; null when the result of the rules stands.</param>
public sealed record DecidedCondition(string Rule, Verdict Verdict, bool? IsMet, string? Reason, string? OwnWords, Guid? DecidedBy)
{
    /// <summary>Whether an officer decided against a clear result of the rules.</summary>
    public bool Overrules => (Verdict, IsMet) is (Verdict.Meets, false) or (Verdict.DoesNotMeet, true);
}
