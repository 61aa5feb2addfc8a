using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies.Parity;

/// <summary>One thing that blocks the publication of a notice.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Field">Where: a value of <see cref="NoticeFields"/>.</param>
public sealed record ParityFinding(ParityCode Code, string Field)
{
    /// <summary>The entry of the list, from 1; null for the whole field.</summary>
    public int? Item { get; init; }

    /// <summary>The language that needs a change; null when both are compared.</summary>
    public Language? Language { get; init; }

    /// <summary>What the check found in each language, for example 90 in English and 70 in French; empty for nothing.</summary>
    public LocalizedText Found { get; init; } = new("", "");
}
