namespace NatoInternships.Infrastructure.Outages;

/// <summary>The one row that says how far the outage log has come. Of several processes that write it at once, one wins.</summary>
public sealed class OutageLogProgress
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>UTC: until when a sign of life is known.</summary>
    public DateTimeOffset? AliveUntil { get; set; }

    /// <summary>Rises with each writing.</summary>
    public int Revision { get; set; }
}
