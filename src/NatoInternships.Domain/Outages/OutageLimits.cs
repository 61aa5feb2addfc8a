namespace NatoInternships.Domain.Outages;

/// <summary>Section "Outages": from when on a minute counts as an outage.</summary>
public sealed record OutageLimits
{
    /// <summary>Seconds without any sign of life. A sign comes each minute, so less than 90 would report every restart.</summary>
    public int SilentSeconds { get; init; } = 120;

    /// <summary>Requests a minute below which errors and slowness say nothing.</summary>
    public int FewestRequests { get; init; } = 20;

    /// <summary>Percent of requests that failed.</summary>
    public int ErrorPercent { get; init; } = 5;

    /// <summary>Milliseconds of the 95th percentile.</summary>
    public int SlowMilliseconds { get; init; } = 5000;

    /// <summary>Percent of requests turned away.</summary>
    public int TurnedAwayPercent { get; init; } = 5;

    /// <summary>Passwords waiting at once.</summary>
    public int PasswordsWaiting { get; init; } = 50;

    /// <summary>Account mails late at once: a single wrong address is no outage.</summary>
    public int MailsLate { get; init; } = 3;

    /// <summary>Documents late at once.</summary>
    public int InspectionsLate { get; init; } = 1;

    /// <summary>Whether the settings can be meant.</summary>
    public bool AreValid => SilentSeconds >= 90 && FewestRequests > 0 && ErrorPercent is > 0 and <= 100 && TurnedAwayPercent is > 0 and <= 100
        && SlowMilliseconds > 0 && PasswordsWaiting > 0 && MailsLate > 0 && InspectionsLate > 0;
}
