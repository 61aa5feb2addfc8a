using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Applications;

/// <summary>What a candidate writes for one vacancy, beside their profile. Anything may be missing in a draft.</summary>
public sealed record ApplicationAnswers
{
    /// <summary>Most characters any long answer may have, whatever its limit of words.</summary>
    public const int LongTextLength = 10_000;

    public string? Motivation { get; init; }

    public IReadOnlyList<CompetencyExample> Competencies { get; init; } = [];

    /// <summary>Codes of the intakes wanted, for example 2026-03; at least one to submit.</summary>
    public IReadOnlyList<string> Intakes { get; init; } = [];

    /// <summary>Codes of the sections of interest; optional.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The language of the answers; null until the candidate chooses it. Never decides anything (ruling N12).</summary>
    public Language? WrittenIn { get; init; }
}
