using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Candidates;

/// <summary>A candidate's level in one language for each skill; null until answered.</summary>
public sealed record LanguageSkill
{
    /// <summary>Highest number of characters of a code of <see cref="WorldLanguages"/>.</summary>
    public const int CodeLength = 3;

    /// <summary>Highest number of languages of one candidate.</summary>
    public const int MostLanguages = 12;

    /// <summary>A code of <see cref="WorldLanguages"/>; en and fr are the official languages.</summary>
    public required string Code { get; init; }

    public CefrLevel? Reading { get; init; }

    public CefrLevel? Listening { get; init; }

    public CefrLevel? Writing { get; init; }

    public CefrLevel? Speaking { get; init; }

    public bool IsComplete => Reading is not null && Listening is not null && Writing is not null && Speaking is not null;
}
