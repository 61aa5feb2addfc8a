using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NatoInternships.TestSupport.Html;

/// <summary>Reads an answer as a browser would.</summary>
public static class Pages
{
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        Parse(await response.Content.ReadAsStringAsync());

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The words of the first element the selector finds, with spaces as they are and ends trimmed; throws where there is none.</summary>
    public static string Says(this IHtmlDocument page, string selector) =>
        page.QuerySelector(selector)?.TextContent.Trim()
        ?? throw new InvalidOperationException($"Nothing matches '{selector}' on the page '{page.Title}'.");

    public static bool Shows(this IHtmlDocument page, string selector) => page.QuerySelector(selector) is not null;
}
