namespace NatoInternships.Domain.Outages;

/// <summary>Configuration section "Outages": the thresholds from which a minute counts as an outage.</summary>
public sealed record OutageLimits
{
    /// <summary>Seconds without a health sample. Samples are sent each minute, so less than 90 would report every restart.</summary>
    public int SilentSeconds { get; init; } = 120;

    /// <summary>Requests a minute. Below this number, error and response time figures mean nothing.</summary>
    public int FewestRequests { get; init; } = 20;

    /// <summary>Percent of requests that failed.</summary>
    public int ErrorPercent { get; init; } = 5;

    /// <summary>Milliseconds of the 95th percentile.</summary>
    public int SlowMilliseconds { get; init; } = 5000;

    /// <summary>Percent of requests rejected by load shedding.</summary>
    public int TurnedAwayPercent { get; init; } = 5;

    /// <summary>Passwords waiting at once.</summary>
    public int PasswordsWaiting { get; init; } = 50;

    /// <summary>Late account mails at the same time. A single wrong address is not an outage.</summary>
    public int MailsLate { get; init; } = 3;

    /// <summary>Late documents at the same time.</summary>
    public int InspectionsLate { get; init; } = 1;

    /// <summary>Whether every setting is in its allowed range.</summary>
    public bool AreValid => SilentSeconds >= 90 && FewestRequests > 0 && ErrorPercent is > 0 and <= 100 && TurnedAwayPercent is > 0 and <= 100
        && SlowMilliseconds > 0 && PasswordsWaiting > 0 && MailsLate > 0 && InspectionsLate > 0;
}
