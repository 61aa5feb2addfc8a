namespace NatoInternships.Web.Framework.Lists;

/// <summary>The line above a list: how many rows match, and each filter as a link that removes it. The partial view is _FilterResults.</summary>
/// <param name="Found">For example "301 applications".</param>
/// <param name="ClearAddress">The page without filters; null without filters.</param>
/// <param name="Note">At the end of the line, for example how long the oldest row waits.</param>
public sealed record FilterResults(string Found, IReadOnlyList<FilterChip> Chips, string? ClearAddress, string? Note = null);
