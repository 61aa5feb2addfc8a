namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// What a rule finds, in falling order of favour. A verdict is never a decision: a person decides, and may overrule it (ruling A8).
/// </summary>
public enum Verdict
{
    /// <summary>Meets.</summary>
    Meets = 0,

    /// <summary>HR must look: the notice leaves it open, or a person has to weigh evidence.</summary>
    MustLook = 1,

    /// <summary>Does not meet.</summary>
    DoesNotMeet = 2,
}
