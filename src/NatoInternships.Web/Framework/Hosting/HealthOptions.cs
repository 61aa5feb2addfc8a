namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Configuration section "Health".</summary>
public sealed record HealthOptions
{
    /// <summary>
    /// Seconds for which an answer of /health/ready and /status is cached, because both query the database and write a file.
    /// </summary>
    public double KeptSeconds { get; init; } = 1;
}
