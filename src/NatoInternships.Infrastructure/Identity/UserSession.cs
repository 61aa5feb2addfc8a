namespace NatoInternships.Infrastructure.Identity;

/// <summary>A signed-in session, stored on the server so that it can be listed and ended.</summary>
public sealed class UserSession
{
    /// <summary>Number of characters of <see cref="KeyHash"/>.</summary>
    public const int KeyHashLength = 64;

    public const int DeviceLength = 60;

    /// <summary>Number of wrong entries of the current password after which the session ends.</summary>
    public const int MostWrongPasswords = 5;

    public required Guid Id { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the key in the cookie. The table alone cannot open a session.</summary>
    public required string KeyHash { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The authentication ticket, encrypted by data protection.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>Browser and system for the list of sessions, for example "Firefox, Linux".</summary>
    public string? Device { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Written at most once a minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Minutes without a request after which the session ends: 30 for candidates, 15 for staff.</summary>
    public required int IdleMinutes { get; init; }

    /// <summary>UTC: the latest end, 12 hours after the start for candidates, 8 for staff.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Wrong entries of the current password in a row. The session ends at <see cref="MostWrongPasswords"/>.</summary>
    public int WrongPasswords { get; set; }

    /// <summary>
    /// Set by sign-out, a new sign-in, and each change of password, address, role or access. The row stays until the sweep, so that a saved
    /// form still has its owner.
    /// </summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Returns whether the session is still valid.</summary>
    public bool IsLive(DateTimeOffset now) =>
        EndedAt is null && now < EndsAt && now < LastSeenAt.AddMinutes(IdleMinutes);
}
