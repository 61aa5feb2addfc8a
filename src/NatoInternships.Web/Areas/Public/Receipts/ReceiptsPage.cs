namespace NatoInternships.Web.Areas.Public.Receipts;

/// <param name="Problem">Text key of the error; null for none.</param>
/// <param name="Typed">The typed number, to correct it.</param>
public sealed record ReceiptsPage(string? Problem, string? Typed);
