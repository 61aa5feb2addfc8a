namespace NatoInternships.Web.Areas.Public.Receipts;

/// <param name="Problem">Key of the message; null where nothing is wrong.</param>
/// <param name="Typed">What was typed, to be corrected.</param>
public sealed record ReceiptsPage(string? Problem, string? Typed);
