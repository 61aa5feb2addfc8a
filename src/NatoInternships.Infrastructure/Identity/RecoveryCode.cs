namespace NatoInternships.Infrastructure.Identity;

/// <summary>A code that replaces one code of the app, once. The row holds only its hash.</summary>
public sealed class RecoveryCode
{
    /// <summary>Number of codes that an account gets at once.</summary>
    public const int Count = 10;

    /// <summary>Number of characters of a hash in hexadecimal.</summary>
    public const int HashLength = 64;

    public required Guid UserId { get; init; }

    /// <summary>Made by <see cref="SecondFactorSecrets.HashOf"/>.</summary>
    public required string CodeHash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
