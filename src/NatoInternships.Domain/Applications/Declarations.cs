using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Applications;

/// <summary>What a candidate declares with one submission, and the version of the text that they read (rulings A12, A16).</summary>
public sealed record Declarations
{
    /// <summary>The version of the declarations' text in force, the same for both languages.</summary>
    public const int CurrentVersion = 1;

    public required int TextVersion { get; init; }

    /// <summary>The language in which the candidate read the declarations.</summary>
    public required Language Language { get; init; }

    /// <summary>The candidate declares that all statements are true and complete.</summary>
    public required bool Truth { get; init; }

    /// <summary>The candidate declares that generative AI wrote nothing.</summary>
    public required bool AiRule { get; init; }

    /// <summary>The candidate accepts the integrity expected of an intern (ruling N15).</summary>
    public required bool Integrity { get; init; }

    /// <summary>
    /// Whether divisions may find the candidate in the pool. This is a choice, never a condition (ruling A12). Null until it is answered. A
    /// later version repeats the choice in force (ruling A26).
    /// </summary>
    public required bool? JoinsPool { get; init; }

    /// <summary>Whether everything required is declared and the pool question is answered.</summary>
    public bool AreGiven => Truth && AiRule && Integrity && JoinsPool is not null;
}
