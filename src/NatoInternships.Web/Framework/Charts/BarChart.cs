namespace NatoInternships.Web.Framework.Charts;

/// <summary>
/// Bars in the order of time, drawn by the server as SVG, with the same figures as a table. The partial view is _BarChart.
/// </summary>
/// <param name="Id">Id of the heading, unique on the page.</param>
/// <param name="Caption">A sentence that says what the chart shows; null for none.</param>
/// <param name="NameHeading">Head of the table's first column, for example "Day".</param>
/// <param name="ValueHeading">Head of the table's second column.</param>
public sealed record BarChart(string Id, string Title, string? Caption, string NameHeading, string ValueHeading, IReadOnlyList<Bar> Bars)
{
    /// <summary>The last bar ends at the deadline, which an amber line marks. The caption says so.</summary>
    public bool EndsAtDeadline { get; init; }

    /// <summary>Fits beside another chart, without lines for the values.</summary>
    public bool IsSmall { get; init; }
}
