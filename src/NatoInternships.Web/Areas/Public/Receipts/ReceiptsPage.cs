namespace NatoInternships.Web.Areas.Public.Receipts;

/// <param name="Year">Year of the current call, for the example of a number.</param>
/// <param name="Problem">Text key of the error; null for none.</param>
/// <param name="Typed">The typed number, to correct it.</param>
public sealed record ReceiptsPage(int Year, string? Problem = null, string? Typed = null)
{
    /// <summary>An example of a receipt number.</summary>
    public string Example => $"R-{Year:D4}-7K4Q-2M9X-P3TD-01";
}
