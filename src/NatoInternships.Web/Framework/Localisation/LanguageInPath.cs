using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>
/// Moves /en or /fr from Path to PathBase before routing, so that controllers need no culture parameter and links by name keep the
/// language. Redirects a page without a language to the user's language. Returns 404 for a form without one.
/// </summary>
public sealed class LanguageInPath(RequestDelegate next)
{
    /// <summary>The query key of an explicit switch. It is stored in a cookie and removed by a redirect.</summary>
    public const string SwitchKey = "lang-switch";

    private static readonly PathString[] WithoutLanguage =
    [
        "/dist", "/feed", "/calendar", "/sitemap.xml", "/robots.txt", "/.well-known", "/health", "/dev",
        "/favicon.ico", "/favicon.svg", "/mark.svg", "/apple-touch-icon.png", "/og.png", "/og-fr.png",
    ];

    /// <summary>No route matches it, so the anonymous fallback returns a 404 page.</summary>
    private static readonly PathString Nowhere = "/-/nowhere";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var segment = FirstSegment(request.Path);

        if (PageLanguage.FromCode(segment) is not { } language)
        {
            return WithoutLanguageAsync(context);
        }

        PageLanguage.Use(language);
        var rest = new PathString(request.Path.Value![(segment.Length + 1)..]);

        if (CanRedirect(request) && (segment != language.Code() || request.Query.ContainsKey(SwitchKey)))
        {
            return RedirectToCleanAddressAsync(context, language, rest);
        }

        request.PathBase = request.PathBase.Add("/" + language.Code());
        request.Path = IsWithoutLanguage(rest) ? Nowhere : rest;

        return next(context);
    }

    private Task WithoutLanguageAsync(HttpContext context)
    {
        var request = context.Request;
        var language = LanguageChoice.For(request);
        PageLanguage.Use(language);

        if (IsWithoutLanguage(request.Path))
        {
            return next(context);
        }

        if (!CanRedirect(request))
        {
            request.Path = Nowhere;
            return next(context);
        }

        context.Response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}");
        var rest = request.Path == "/" ? PathString.Empty : request.Path;
        context.Response.Redirect(UriHelper.BuildRelative(request.PathBase, new PathString("/" + language.Code()).Add(rest), request.QueryString));

        return Task.CompletedTask;
    }

    private static Task RedirectToCleanAddressAsync(HttpContext context, Language language, PathString rest)
    {
        var request = context.Request;
        if (request.Query.ContainsKey(SwitchKey))
        {
            LanguageChoice.Remember(context.Response, language);
        }

        var kept = QueryString.Create(request.Query.Where(pair => pair.Key != SwitchKey));
        context.Response.Redirect(UriHelper.BuildRelative(request.PathBase, new PathString("/" + language.Code()).Add(rest), kept));

        return Task.CompletedTask;
    }

    private static bool CanRedirect(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsWithoutLanguage(PathString path) => Array.Exists(WithoutLanguage, prefix => path.StartsWithSegments(prefix));

    private static string FirstSegment(PathString path) => path.HasValue ? path.Value.Split('/', 3)[1] : "";
}
