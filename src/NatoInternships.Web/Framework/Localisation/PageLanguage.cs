using System.Globalization;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>The language of the current page, and its codes in URLs, cookies and formats.</summary>
public static class PageLanguage
{
    /// <summary>British, not neutral, English, because neutral formats have the month first.</summary>
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static Language Current => Of(CultureInfo.CurrentUICulture);

    public static Language Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == "fr" ? Language.French : Language.English;

    public static CultureInfo Culture(this Language language) => language == Language.French ? French : English;

    /// <summary>Returns "en" or "fr": the first segment of every page's path, and the value of lang and hreflang.</summary>
    public static string Code(this Language language) => language == Language.French ? "fr" : "en";

    public static Language Other(this Language language) => language == Language.French ? Language.English : Language.French;

    /// <summary>Returns null for anything but "en" and "fr", ignoring case.</summary>
    public static Language? FromCode(string? code) => code switch
    {
        _ when string.Equals(code, "en", StringComparison.OrdinalIgnoreCase) => Language.English,
        _ when string.Equals(code, "fr", StringComparison.OrdinalIgnoreCase) => Language.French,
        _ => null,
    };

    /// <summary>Sets the culture of numbers, dates and resources for the rest of this request or job.</summary>
    public static void Use(Language language)
    {
        CultureInfo.CurrentCulture = language.Culture();
        CultureInfo.CurrentUICulture = language.Culture();
    }
}
