using System.Globalization;

namespace NatoInternships.Web.Framework.Lists;

/// <summary>
/// The links under a list that is read by its key: the previous and the next rows, and how many a page has. There are no page numbers,
/// because rows come and go between two requests. The partial view is _KeysetPager.
/// </summary>
/// <param name="Summary">What is shown, for example "25 of 301, newest first".</param>
/// <param name="Before">Key of the first row shown; null if no row precedes it.</param>
/// <param name="After">Key of the last row shown; null if no row follows it.</param>
/// <param name="Rows">Number of rows a page, one of <see cref="Sizes"/>.</param>
public sealed record KeysetPager(string Summary, string? Before, string? After, int Rows)
{
    public const string BeforeKey = "before";

    public const string AfterKey = "after";

    public const string RowsKey = "rows";

    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100];

    /// <summary>Returns the asked number of rows if it is one of <see cref="Sizes"/>, otherwise the first of them.</summary>
    public static int RowsOf(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && Sizes.Contains(rows) ? rows : Sizes[0];

    /// <summary>Returns the address of the page without the place in the list, so that another filter or size begins at its first row.</summary>
    public static PageQuery FromStart(PageQuery page) => page.With(BeforeKey, null).With(AfterKey, null);
}
