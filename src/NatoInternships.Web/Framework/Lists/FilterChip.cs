namespace NatoInternships.Web.Framework.Lists;

/// <summary>An active filter.</summary>
/// <param name="Address">The page without this filter.</param>
public sealed record FilterChip(string Label, string Address);
