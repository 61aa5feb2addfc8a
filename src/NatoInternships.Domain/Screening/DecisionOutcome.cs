namespace NatoInternships.Domain.Screening;

/// <summary>What a person of the Internship Office decided about an application.</summary>
public enum DecisionOutcome
{
    /// <summary>An earlier decision was taken back and none replaces it.</summary>
    None,

    Eligible,

    NotEligible,
}
