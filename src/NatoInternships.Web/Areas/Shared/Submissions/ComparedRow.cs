namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <param name="Row">The current answer.</param>
/// <param name="Earlier">The submitted answer, if it differs; null when it was empty.</param>
/// <param name="IsChanged">Whether the two differ.</param>
public sealed record ComparedRow(SummaryRow Row, SummaryRow? Earlier, bool IsChanged)
{
    /// <summary>Compares two versions answer by answer. A removed answer is at the end, without a value.</summary>
    public static IReadOnlyList<ComparedRow> Of(IReadOnlyList<SummaryRow> then, IReadOnlyList<SummaryRow> now)
    {
        var known = now.Select(row => (row.Section, row.Key)).ToHashSet();
        var removed = then.Where(row => !known.Contains((row.Section, row.Key)));

        return
        [
            .. now.Select(row =>
            {
                var earlier = then.FirstOrDefault(one => one.Section == row.Section && one.Key == row.Key);
                var isChanged = earlier is null ? row.Value is not null : !row.SaysTheSameAs(earlier);

                return new ComparedRow(row, isChanged ? earlier : null, isChanged);
            }),
            .. removed.Where(row => row.Value is not null).Select(row => new ComparedRow(row with { Value = null, LongText = null, Note = null }, row, true)),
        ];
    }
}
