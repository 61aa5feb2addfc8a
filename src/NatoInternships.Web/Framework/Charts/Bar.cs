namespace NatoInternships.Web.Framework.Charts;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Name">In the table, for example "Sunday 22 June".</param>
/// <param name="Value">Zero or more.</param>
public sealed record Bar(string Name, long Value)
{
    /// <summary>Under the bar, for a few bars only; null for none.</summary>
    public string? AxisLabel { get; init; }

    /// <summary>Above or beside the bar, for example "2,214 on the last day"; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The one bar that the caption is about.</summary>
    public bool IsStrong { get; init; }
}
