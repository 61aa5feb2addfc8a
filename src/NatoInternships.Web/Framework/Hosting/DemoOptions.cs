namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Section "Demo" of the configuration.</summary>
public sealed record DemoOptions
{
    /// <summary>Whether an empty database is filled with the demonstration; Development only.</summary>
    public bool Seed { get; init; }
}
