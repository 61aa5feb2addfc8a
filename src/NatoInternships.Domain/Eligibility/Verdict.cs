namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// The result of a rule, from the most favourable to the least. A verdict is not a decision: the Internship Office decides and may overrule
/// it (ruling A8).
/// </summary>
public enum Verdict
{
    /// <summary>The condition is met.</summary>
    Meets = 0,

    /// <summary>Needs review: the notice leaves the case open, or a person must weigh evidence.</summary>
    MustLook = 1,

    /// <summary>The condition is not met.</summary>
    DoesNotMeet = 2,
}
