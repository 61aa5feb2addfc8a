using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>Which language to answer in where the address does not say: the cookie of an earlier switch, then the browser, then English.</summary>
public static class LanguageChoice
{
    public const string Cookie = "culture";

    public static Language For(HttpRequest request) =>
        PageLanguage.FromCode(request.Cookies[Cookie]) ?? FromBrowser(request) ?? Language.English;

    /// <summary>Remembers an explicit switch for a year. Essential: it holds no more than "en" or "fr".</summary>
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
