using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Applications;

/// <summary>What a candidate declares with one submission, and in which text it was put to them (rulings A12, A16).</summary>
public sealed record Declarations
{
    /// <summary>The version of the declarations' wording now in force, the same for both languages.</summary>
    public const int CurrentVersion = 1;

    public required int TextVersion { get; init; }

    /// <summary>The language in which the candidate read them.</summary>
    public required Language Language { get; init; }

    /// <summary>Everything stated is true and complete.</summary>
    public required bool Truth { get; init; }

    /// <summary>Nothing was written by generative AI.</summary>
    public required bool AiRule { get; init; }

    /// <summary>The integrity expected of an intern is accepted (ruling N15).</summary>
    public required bool Integrity { get; init; }

    /// <summary>
    /// Whether divisions may find the candidate in the pool: a choice, never a condition (ruling A12). Null while it is not answered. A
    /// later version repeats the choice in force (ruling A26).
    /// </summary>
    public required bool? JoinsPool { get; init; }

    /// <summary>Whether all that is required was declared, and the pool answered.</summary>
    public bool AreGiven => Truth && AiRule && Integrity && JoinsPool is not null;
}
