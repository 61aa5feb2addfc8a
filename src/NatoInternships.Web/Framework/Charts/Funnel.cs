using System.Globalization;

namespace NatoInternships.Web.Framework.Charts;

/// <summary>How many remain after each step: a table whose middle column draws the figure beside it. The partial view is _Funnel.</summary>
/// <param name="Id">Id of the heading, unique on the page.</param>
/// <param name="Note">A sentence under the table; null for none.</param>
public sealed record Funnel(string Id, string Title, string? Caption, string StepHeading, string ValueHeading, IReadOnlyList<FunnelStep> Steps, string? Note = null)
{
    /// <summary>Returns the width of a step's bar against the largest step, for example "79.2%".</summary>
    public string WidthOf(FunnelStep step) =>
        (Steps.Max(one => one.Value) is var most and > 0 ? 100d * step.Value / most : 0).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
