namespace NatoInternships.Web.Framework.Charts;

/// <param name="Value">Zero or more.</param>
public sealed record FunnelStep(string Name, long Value);
