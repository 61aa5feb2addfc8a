namespace NatoInternships.Domain.Screening;

/// <summary>Where an application stands in screening. Only staff see it.</summary>
public enum ScreeningState
{
    /// <summary>The version in force has no decision.</summary>
    Waiting,

    /// <summary>Decided: every condition is met.</summary>
    Eligible,

    /// <summary>Decided: a condition is not met.</summary>
    NotEligible,

    /// <summary>The candidate withdrew it, or reopened it and did not submit it again.</summary>
    Withdrawn,

    /// <summary>The Internship Office cancelled the vacancy.</summary>
    Cancelled,
}
