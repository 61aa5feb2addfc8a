namespace NatoInternships.Infrastructure.Identity;

/// <summary>A signed-in session, kept on the server so that it can be listed and ended (ADR 0008).</summary>
public sealed class UserSession
{
    /// <summary>Characters of <see cref="KeyHash"/>.</summary>
    public const int KeyHashLength = 64;

    public const int DeviceLength = 60;

    /// <summary>Wrong entries of the current password after which the session ends.</summary>
    public const int MostWrongPasswords = 5;

    public required Guid Id { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the key in the cookie: the table alone opens no session.</summary>
    public required string KeyHash { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The ticket, encrypted by data protection.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>Browser and system in a few words, for the list of sessions, for example "Firefox, Linux".</summary>
    public string? Device { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Written at most once a minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Minutes without a request after which it ends: 30 for candidates, 15 for staff.</summary>
    public required int IdleMinutes { get; init; }

    /// <summary>Ends at this instant whatever happens: 12 hours after the start for candidates, 8 for staff.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Wrong entries of the current password in a row; the session ends at <see cref="MostWrongPasswords"/>.</summary>
    public int WrongPasswords { get; set; }

    /// <summary>Set by sign-out, a new sign-in, and each change of password, address, role or access; the row stays until swept, so that a held form still knows whose it was.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether it still opens anything.</summary>
    public bool IsLive(DateTimeOffset now) =>
        EndedAt is null && now < EndsAt && now < LastSeenAt.AddMinutes(IdleMinutes);
}
