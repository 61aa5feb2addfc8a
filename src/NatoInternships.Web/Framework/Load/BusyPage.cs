using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// The response of an overloaded portal: a small page in both languages, the user's first. It is rendered once and sent without layout,
/// session or database.
/// </summary>
public sealed class BusyPage(IOptions<LoadLimits> limits)
{
    private readonly ConcurrentDictionary<(Language First, bool IsForm), byte[]> pages = new();

    public Task WriteAsync(HttpContext context)
    {
        var isForm = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        var page = pages.GetOrAdd((PageLanguage.Current, isForm), Make);
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers.RetryAfter = limits.Value.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(page, context.RequestAborted).AsTask();
    }

    private byte[] Make((Language First, bool IsForm) key)
    {
        var (first, second) = (key.First, key.First.Other());
        var title = Words(first, "Title");

        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{first.Code()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title} - {Words(first, "SiteName")}</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/dist/site.css">
            </head>
            <body>
            <header class="site-header"><div class="page site-header__inner"><a class="wordmark" href="/{first.Code()}"><svg class="mark" viewBox="0 0 40 44" aria-hidden="true"><use href="/dist/icons.svg#mark"></use></svg><span class="wordmark__text"><span class="wordmark__name">{Words(first, "SiteName")}</span><span class="wordmark__other" lang="{second.Code()}">{Words(second, "SiteName")}</span></span></a></div></header>
            <main id="main"><div class="page page__top">
            {Part(first, "h1", key.IsForm)}
            <div class="section" lang="{second.Code()}">
            {Part(second, "h2", key.IsForm)}
            </div>
            </div></main>
            </body>
            </html>
            """);
    }

    private string Part(Language language, string heading, bool isForm) => $"""
        <div class="page-head"><{heading}>{Words(language, "Title")}</{heading}><p class="lede">{Words(language, isForm ? "Form" : "Reading")}</p></div>
        <div class="prose"><p>{Words(language, "Retry", limits.Value.RetryAfterSeconds)}</p><p><a href="/{language.Code()}{LinkPath.Of(PublicLinks.Status())}">{Words(language, "Status")}</a></p></div>
        """;

    private static string Words(Language language, string key, params object[] args) => WebUtility.HtmlEncode(string.Format(
        language.Culture(), TextCatalogue.Find("Shared.Busy", language, key) ?? throw new KeyNotFoundException(key), args));
}
