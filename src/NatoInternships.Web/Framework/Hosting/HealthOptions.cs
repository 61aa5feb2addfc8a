namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Section "Health".</summary>
public sealed record HealthOptions
{
    /// <summary>Seconds for which an answer of /health/ready and of /status is given again: both ask the database and write a file.</summary>
    public double KeptSeconds { get; init; } = 1;
}
