using NatoInternships.Domain.Screening;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>The order of the list of applications: by the arrival of the version in force, then by row number.</summary>
public static class ScreeningOrder
{
    /// <summary>Returns the rows in order.</summary>
    public static IQueryable<ScreeningRow> Ordered(this IQueryable<ScreeningRow> rows, bool descending) => descending
        ? rows.OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.RowNo)
        : rows.OrderBy(row => row.SubmittedAt).ThenBy(row => row.RowNo);

    /// <summary>Returns the rows that follow a place in that order.</summary>
    public static IQueryable<ScreeningRow> Beyond(this IQueryable<ScreeningRow> rows, DateTimeOffset at, long rowNo, bool descending) => descending
        ? rows.Where(row => row.SubmittedAt < at || (row.SubmittedAt == at && row.RowNo < rowNo))
        : rows.Where(row => row.SubmittedAt > at || (row.SubmittedAt == at && row.RowNo > rowNo));
}
