namespace NatoInternships.Web.UseCases.Documents;

/// <summary>The dates of studies that a proof shows, and their page.</summary>
/// <param name="From">First day of studies.</param>
/// <param name="To">Last or planned last day, not before <paramref name="From"/>.</param>
/// <param name="Page">1 or more.</param>
public sealed record ShownDates(DateOnly From, DateOnly To, int Page)
{
    /// <summary>Highest accepted page number.</summary>
    public const int MostPages = 500;
}
