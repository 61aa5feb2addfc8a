using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Configuration section "Closing".</summary>
public sealed record ClosingOptions
{
    /// <summary>
    /// How long after a deadline the job waits before it closes drafts, 10 minutes to 24 hours. A submit that arrived in time may still be
    /// in progress. It gives candidates no extra time, because the arrival of their request decides.
    /// </summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(15);
}
