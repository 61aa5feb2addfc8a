namespace NatoInternships.Domain.Eligibility;

/// <summary>One part of a rule's outcome: a way to meet the studies rule, or an official language.</summary>
public sealed record RulePart
{
    /// <summary>One of <see cref="PartCodes"/>. A language has two parts when its skills give two reasons.</summary>
    public required string Part { get; init; }

    /// <summary>Null when the fact is missing.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>One of <see cref="ReasonCodes"/>.</summary>
    public required string Reason { get; init; }
}
