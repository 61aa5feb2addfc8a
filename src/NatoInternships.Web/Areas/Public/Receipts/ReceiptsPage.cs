namespace NatoInternships.Web.Areas.Public.Receipts;

/// <param name="IsBlank">The form was sent without a number.</param>
public sealed record ReceiptsPage(bool IsBlank);
