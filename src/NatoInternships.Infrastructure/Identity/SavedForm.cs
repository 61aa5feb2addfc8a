namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// What somebody had typed when their session or form token ran out: kept encrypted for 30 minutes for the same person, shown
/// again for a fresh confirmation.
/// </summary>
public sealed class SavedForm
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public const int PathLength = 400;
    public const int SecretHashLength = 64;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the holder's cookie: the address alone shows nothing.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The account whose session ended; null where nobody was signed in.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>Where the form goes, with the language, for example /fr/applications/7K4Q-2M9X-P3TD/motivation.</summary>
    public required string Path { get; init; }

    /// <summary>Names and values, encrypted by data protection; never passwords, never files.</summary>
    public required byte[] Fields { get; init; }

    public required DateTimeOffset HeldAt { get; init; }
}
