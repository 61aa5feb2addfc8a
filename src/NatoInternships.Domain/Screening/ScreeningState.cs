namespace NatoInternships.Domain.Screening;

/// <summary>Where an application stands in screening. Only staff see it.</summary>
public enum ScreeningState
{
    /// <summary>The version in force has no decision.</summary>
    Waiting,

    /// <summary>Decided, and held: every condition is met.</summary>
    Eligible,

    /// <summary>Decided, and held: a condition is not met.</summary>
    NotEligible,

    /// <summary>Released: the candidate reads that every condition is met.</summary>
    ReleasedEligible,

    /// <summary>Released: the candidate reads that a condition is not met, and why.</summary>
    ReleasedNotEligible,

    /// <summary>The candidate asked another officer to look again, and nobody did yet.</summary>
    SecondLook,

    /// <summary>The candidate withdrew it, or reopened it and did not submit it again.</summary>
    Withdrawn,

    /// <summary>The Internship Office cancelled the vacancy.</summary>
    Cancelled,
}
