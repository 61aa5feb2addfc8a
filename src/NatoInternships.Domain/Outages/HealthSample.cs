namespace NatoInternships.Domain.Outages;

/// <summary>What one process saw of itself in about a minute: a sign of life with figures, no request and no person named (ruling A20).</summary>
public sealed class HealthSample
{
    private bool databaseAway;

    public required Guid Id { get; init; }

    /// <summary>The process, anew at each start.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>UTC: the end of the sample before, or the start of the process. The process lived from here.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC: when the figures were read. The process lived until here.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Requests answered, pages turned away included, static files and health not.</summary>
    public int Requests { get; init; }

    /// <summary>Answers of 500 and above, pages turned away not counted.</summary>
    public int Failures { get; init; }

    /// <summary>Requests turned away under load.</summary>
    public int TurnedAway { get; init; }

    /// <summary>Milliseconds within which 95 of 100 requests were answered, rounded up to a step of the histogram; 0 without requests.</summary>
    public int SlowestMilliseconds { get; init; }

    /// <summary>Most passwords that waited at once.</summary>
    public int PasswordsWaiting { get; init; }

    /// <summary>The queues below could not be read (they are 0 then), or nothing could be written: a full disk. Nobody could submit.</summary>
    public bool DatabaseAway
    {
        get => databaseAway;
        init => databaseAway = value;
    }

    /// <summary>Mails due, counted to 1,000.</summary>
    public int OutboxLength { get; init; }

    /// <summary>Seconds since the oldest unsent mail was written.</summary>
    public int OutboxOldestSeconds { get; init; }

    /// <summary>Account mails that waited longer than <see cref="OutageRules.MailPatience"/>, counted to 1,000.</summary>
    public int MailsLate { get; init; }

    /// <summary>Documents due for inspection, counted to 1,000.</summary>
    public int InspectionLength { get; init; }

    /// <summary>Documents due for longer than <see cref="OutageRules.InspectionPatience"/>, counted to 1,000.</summary>
    public int InspectionsLate { get; init; }

    /// <summary>Whether the outage log has taken account of it.</summary>
    public bool IsLogged { get; private set; }

    public void Logged() => IsLogged = true;

    /// <summary>The database was read, but took nothing.</summary>
    public void NothingWritten() => databaseAway = true;
}
