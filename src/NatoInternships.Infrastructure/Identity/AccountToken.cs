namespace NatoInternships.Infrastructure.Identity;

/// <summary>What a mailed link or code is for.</summary>
public enum AccountTokenPurpose
{
    /// <summary>Of a registration, never of an account.</summary>
    ConfirmEmail,

    ResetPassword,

    ChangeEmail,

    /// <summary>Mailed to the address that was replaced: restores it.</summary>
    UndoEmailChange,
}

/// <summary>
/// An expiring link of our own, since Identity's lifespans ignore <see cref="TimeProvider"/>. The row holds hashes only; the
/// sending job makes link and code and writes their hashes.
/// </summary>
public sealed class AccountToken
{
    /// <summary>Characters of a hash in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>Wrong codes after which no code is taken any more; the link stays.</summary>
    public const int MostAttempts = 5;

    public const int EmailLength = 254;

    public required Guid Id { get; init; }

    /// <summary>The account; null for a token of a registration, and for a request whose account was not looked for yet.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The registration that the token confirms; null for a token of an account.</summary>
    public Guid? RegistrationId { get; init; }

    public required AccountTokenPurpose Purpose { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>SHA-256 of the link's secret; null until the mail was made.</summary>
    public string? LinkHash { get; set; }

    /// <summary>Keyed hash of the six-digit code; null where there is none.</summary>
    public string? CodeHash { get; set; }

    /// <summary>Wrong codes so far.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>The new address, for a change of address.</summary>
    public string? NewEmail { get; init; }

    /// <summary>The address that was replaced, for the undoing of a change.</summary>
    public string? OldEmail { get; init; }

    /// <summary>Normalised address that asked for a new password, until the sending job has looked for its account.</summary>
    public string? AskedEmail { get; set; }

    /// <summary>Whether its link still opens something. Wrong codes do not end the link: a stranger could type them.</summary>
    public bool IsUsable(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public bool TakesCodes(DateTimeOffset now) => IsUsable(now) && CodeHash is not null && Attempts < MostAttempts;
}
