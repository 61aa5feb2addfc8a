namespace NatoInternships.Infrastructure.Identity;

/// <summary>The purpose of a mailed link or code.</summary>
public enum AccountTokenPurpose
{
    /// <summary>Confirms a registration, never an account.</summary>
    ConfirmEmail,

    ResetPassword,

    ChangeEmail,

    /// <summary>Lets an invited member of staff choose the first password.</summary>
    Invitation,

    /// <summary>Mailed to the replaced address; restores it.</summary>
    UndoEmailChange,
}

/// <summary>
/// An expiring link or code of our own, because Identity's lifespans ignore <see cref="TimeProvider"/>. The row holds only hashes; the job
/// that sends the mail creates link and code.
/// </summary>
public sealed class AccountToken
{
    /// <summary>Number of characters of a hash in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>Highest number of wrong codes. After that no code is accepted, but the link still works.</summary>
    public const int MostAttempts = 5;

    public const int EmailLength = 254;

    public required Guid Id { get; init; }

    /// <summary>The account; null for a token of a registration, and for a request whose account was not looked for yet.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The registration that the token confirms; null for a token of an account.</summary>
    public Guid? RegistrationId { get; init; }

    public required AccountTokenPurpose Purpose { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>SHA-256 of the link's secret; null until the mail is created.</summary>
    public string? LinkHash { get; set; }

    /// <summary>Keyed hash of the six-digit code; null when there is no code.</summary>
    public string? CodeHash { get; set; }

    /// <summary>Number of wrong codes.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>The new address of a change of address.</summary>
    public string? NewEmail { get; init; }

    /// <summary>The replaced address, to undo a change.</summary>
    public string? OldEmail { get; init; }

    /// <summary>Normalised address that asked for a new password, until the sending job has looked for its account.</summary>
    public string? AskedEmail { get; set; }

    /// <summary>Returns whether the link is still valid. Wrong codes do not invalidate the link, because anybody could type them.</summary>
    public bool IsUsable(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public bool TakesCodes(DateTimeOffset now) => IsUsable(now) && CodeHash is not null && Attempts < MostAttempts;
}
