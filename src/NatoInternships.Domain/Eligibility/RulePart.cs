namespace NatoInternships.Domain.Eligibility;

/// <summary>One of the findings a rule weighed: a way to meet the studies rule, or an official language.</summary>
public sealed record RulePart
{
    /// <summary>One of <see cref="PartCodes"/>. A language whose skills give two reasons has two parts.</summary>
    public required string Part { get; init; }

    /// <summary>Null: the fact is missing.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>One of <see cref="ReasonCodes"/>.</summary>
    public required string Reason { get; init; }
}
