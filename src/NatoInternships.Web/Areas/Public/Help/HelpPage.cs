namespace NatoInternships.Web.Areas.Public.Help;

/// <param name="Search">What was looked for; null where nothing was.</param>
/// <param name="Found">The questions that answer it, the best first; empty where nothing was looked for.</param>
public sealed record HelpPage(string? Search, IReadOnlyList<string> Found);
