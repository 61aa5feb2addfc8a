using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Section "Closing".</summary>
public sealed record ClosingOptions
{
    /// <summary>
    /// How long after a deadline drafts are left alone, 10 minutes to 24 hours: a submit that arrived in time may still be on its way.
    /// It is no grace for candidates, whose requests are judged by their arrival.
    /// </summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(15);
}
