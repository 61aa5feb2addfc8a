namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Configuration section "Demo".</summary>
public sealed record DemoOptions
{
    /// <summary>Whether an empty database is filled with demo data; Development only.</summary>
    public bool Seed { get; init; }
}
