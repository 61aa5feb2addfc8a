using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Candidates;

/// <summary>What a candidate says of one language, skill by skill; null while unanswered.</summary>
public sealed record LanguageSkill
{
    /// <summary>Characters of an ISO 639-1 code.</summary>
    public const int CodeLength = 2;

    /// <summary>Most languages a candidate may list.</summary>
    public const int MostLanguages = 12;

    /// <summary>ISO 639-1 in lower case: en and fr are the official ones.</summary>
    public required string Code { get; init; }

    public CefrLevel? Reading { get; init; }

    public CefrLevel? Listening { get; init; }

    public CefrLevel? Writing { get; init; }

    public CefrLevel? Speaking { get; init; }

    public bool IsComplete => Reading is not null && Listening is not null && Writing is not null && Speaking is not null;
}
