namespace NatoInternships.Infrastructure.Outages;

/// <summary>A single row with the progress of the outage log. When several processes write it at the same time, one succeeds.</summary>
public sealed class OutageLogProgress
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>UTC: the end of the latest logged sample.</summary>
    public DateTimeOffset? AliveUntil { get; set; }

    /// <summary>The concurrency token. Increases with each write.</summary>
    public int Revision { get; set; }
}
