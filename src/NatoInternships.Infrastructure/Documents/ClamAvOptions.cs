namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>ClamAv</c>.</summary>
public sealed record ClamAvOptions
{
    /// <summary>The endpoint of clamd: <c>unix:/run/clamav/clamd.ctl</c> or <c>tcp://host:3310</c>. Null disables scanning.</summary>
    public string? Endpoint { get; init; }
}
