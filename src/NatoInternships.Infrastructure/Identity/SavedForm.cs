namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// The posted form of a person whose session or antiforgery token expired. It is kept encrypted for 30 minutes, and shown again to the same
/// person for confirmation.
/// </summary>
public sealed class SavedForm
{
    /// <summary>How long a form is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public const int PathLength = 400;
    public const int SecretHashLength = 64;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the person's cookie. The URL alone shows nothing.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The account whose session ended; null for an anonymous user.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>The target of the form, with the language, for example /fr/applications/7K4Q-2M9X-P3TD/motivation.</summary>
    public required string Path { get; init; }

    /// <summary>Names and values, encrypted by data protection. Never contains passwords or files.</summary>
    public required byte[] Fields { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}
