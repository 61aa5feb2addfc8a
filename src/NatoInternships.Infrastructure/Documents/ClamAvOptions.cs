namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>ClamAv</c>.</summary>
public sealed record ClamAvOptions
{
    /// <summary>Where clamd listens: <c>unix:/run/clamav/clamd.ctl</c> or <c>tcp://host:3310</c>. Without it nothing is scanned.</summary>
    public string? Endpoint { get; init; }
}
