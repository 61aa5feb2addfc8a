using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>The verdict of one rule and the facts that decided. Holds codes, no text for people.</summary>
public sealed record RuleOutcome
{
    /// <summary>One of <see cref="RuleCodes"/>.</summary>
    public required string Rule { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>One of <see cref="ReasonCodes"/>: the reason that decided.</summary>
    public required string Reason { get; init; }

    /// <summary>The reference date.</summary>
    public required DateOnly MeasuredOn { get; init; }

    /// <summary>Age: the last birth date that is old enough. Studies: the first degree date that meets. Else null.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>Age: the birth date on which the two wordings differ. Studies: the degree date on which they do. Else null.</summary>
    public DateOnly? GapDay { get; init; }

    /// <summary>Age: the day the person reaches the age. Nationality: the day a declared state joins, if later. Else null.</summary>
    public DateOnly? MeetsFrom { get; init; }

    /// <summary>Nationality: the declared state that decided. Else null.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>Studies and language: every finding, in the order of the criteria. Else empty.</summary>
    public IReadOnlyList<RulePart> Parts { get; init; } = [];
}
