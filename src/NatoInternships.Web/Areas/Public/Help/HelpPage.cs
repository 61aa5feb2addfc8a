namespace NatoInternships.Web.Areas.Public.Help;

/// <param name="Search">The search text; null for none.</param>
/// <param name="Found">The matching questions, the best first; empty without a search.</param>
public sealed record HelpPage(string? Search, IReadOnlyList<string> Found);
