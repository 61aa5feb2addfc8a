using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NatoInternships.TestSupport.Html;

/// <summary>Reads responses like a browser.</summary>
public static class Pages
{
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        Parse(await response.Content.ReadAsStringAsync());

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Returns the trimmed text of the first element that the selector finds. Throws when there is none.</summary>
    public static string Says(this IHtmlDocument page, string selector) =>
        page.QuerySelector(selector)?.TextContent.Trim()
        ?? throw new InvalidOperationException($"Nothing matches '{selector}' on the page '{page.Title}'.");

    public static bool Shows(this IHtmlDocument page, string selector) => page.QuerySelector(selector) is not null;
}
