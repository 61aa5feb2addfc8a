namespace NatoInternships.Domain.Outages;

/// <summary>
/// The figures of one process for about one minute, which also prove that it was running. Contains no request and no personal data (ruling
/// A20).
/// </summary>
public sealed class HealthSample
{
    private bool databaseAway;

    public required Guid Id { get; init; }

    /// <summary>The id of the process, new at each start.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>UTC: the end of the previous sample, or the start of the process. The process was running from here.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC: when the figures were read. The process was running until here.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Answered requests, including rejected ones. Static files and health checks do not count.</summary>
    public int Requests { get; init; }

    /// <summary>Responses with status 500 and above, without rejected requests.</summary>
    public int Failures { get; init; }

    /// <summary>Requests rejected by load shedding.</summary>
    public int TurnedAway { get; init; }

    /// <summary>The 95th percentile of response times in milliseconds, rounded up to a step of the histogram; 0 without requests.</summary>
    public int SlowestMilliseconds { get; init; }

    /// <summary>Highest number of password checks that waited at the same time.</summary>
    public int PasswordsWaiting { get; init; }

    /// <summary>
    /// Whether the queue figures below could not be read (they are 0 then), or nothing could be written because of a full disk. Nobody
    /// could submit.
    /// </summary>
    public bool DatabaseAway
    {
        get => databaseAway;
        init => databaseAway = value;
    }

    /// <summary>Due mails, counted up to 1,000.</summary>
    public int OutboxLength { get; init; }

    /// <summary>Age of the oldest unsent mail in seconds.</summary>
    public int OutboxOldestSeconds { get; init; }

    /// <summary>Account mails that waited longer than <see cref="OutageRules.MailPatience"/>, counted up to 1,000.</summary>
    public int MailsLate { get; init; }

    /// <summary>Documents due for inspection, counted up to 1,000.</summary>
    public int InspectionLength { get; init; }

    /// <summary>Documents due for longer than <see cref="OutageRules.InspectionPatience"/>, counted up to 1,000.</summary>
    public int InspectionsLate { get; init; }

    /// <summary>Whether the outage log has processed this sample.</summary>
    public bool IsLogged { get; private set; }

    public void Logged() => IsLogged = true;

    /// <summary>Records that the database could be read but not written.</summary>
    public void NothingWritten() => databaseAway = true;
}
