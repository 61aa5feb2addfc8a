using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>Chooses the language when the URL has none: the cookie of an earlier switch, then the browser, then English.</summary>
public static class LanguageChoice
{
    public const string Cookie = "culture";

    public static Language For(HttpRequest request) =>
        PageLanguage.FromCode(request.Cookies[Cookie]) ?? FromBrowser(request) ?? Language.English;

    /// <summary>Stores an explicit choice in a cookie for a year. The cookie is essential: it contains only "en" or "fr".</summary>
    public static void Remember(HttpResponse response, Language language) =>
        response.Cookies.Append(Cookie, language.Code(), new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = response.HttpContext.Request.IsHttps,
            IsEssential = true,
        });

    private static Language? FromBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(range => range.Quality != 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => PageLanguage.FromCode(range.Value.Value?.Split('-')[0]))
            .FirstOrDefault(language => language is not null);
}
