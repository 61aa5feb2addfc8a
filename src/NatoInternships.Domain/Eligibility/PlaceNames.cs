using System.Globalization;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// Maps each territory of ISO 3166-1, and other names that people look for, to the nationality to choose (ruling A27, ADR 0038). Expresses
/// no position on sovereignty.
/// </summary>
public static class PlaceNames
{
    /// <summary>By state, territories first.</summary>
    public static IReadOnlyList<PlaceName> All { get; } =
    [
        .. Territories("DK", "FO", "GL"),
        .. Territories("FI", "AX"),
        .. Territories("FR", "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"),
        .. Territories("GB", "AI", "BM", "FK", "GG", "GI", "IM", "JE", "KY", "MS", "PN", "SH", "TC", "VG"),
        .. Territories("NL", "AW", "BQ", "CW", "SX"),
        .. Territories("NO", "SJ"),
        .. Territories("US", "AS", "GU", "MP", "PR", "VI"),
        .. Territories("AU", "CC", "CX", "NF"),
        .. Territories("NZ", "CK", "NU", "TK"),
        Territory("HK", "CN", "GB"), // British nationals (overseas)
        Territory("MO", "CN", "PT"),
        Territory("IO", "GB", "MU"), // the Chagossians
        Territory("EH"),
        Territory("AQ"),
        Territory("BV"),
        Territory("GS"),
        Territory("HM"),
        Territory("TF"),
        Territory("UM"),
        Named("Alderney", "Aurigny", "GB"),
        Named("Ascension Island", "Île de l’Ascension", "GB"),
        Named("England", "Angleterre", "GB"),
        Named("Great Britain", "Grande-Bretagne", "GB"),
        Named("Northern Ireland", "Irlande du Nord", "GB", "IE"),
        Named("Sark", "Sercq", "GB"),
        Named("Scotland", "Écosse", "GB"),
        Named("Tristan da Cunha", "Tristan da Cunha", "GB"),
        Named("Wales", "Pays de Galles", "GB"),
        Named("Azores", "Açores", "PT"),
        Named("Madeira", "Madère", "PT"),
        Named("Canary Islands", "Îles Canaries", "ES"),
        Named("Ceuta", "Ceuta", "ES"),
        Named("Melilla", "Melilla", "ES"),
        Named("Corsica", "Corse", "FR"),
        Named("Tahiti", "Tahiti", "FR"),
        Named("Bonaire", "Bonaire", "NL"),
        Named("Holland", "Hollande", "NL"),
        Named("Saba", "Saba", "NL"),
        Named("Sint Eustatius", "Saint-Eustache", "NL"),
        Named("Svalbard", "Svalbard", "NO"),
        Named("United States of America (USA)", "États-Unis d’Amérique (USA)", "US"),
        Named("Belorussia", "Biélorussie", "BY"),
        Named("Burma", "Birmanie", "MM"),
        Named("Cape Verde", "Cap-Vert", "CV"),
        Named("Czech Republic", "République tchèque", "CZ"),
        Named("East Timor", "Timor oriental", "TL"),
        Named("Macedonia", "Macédoine", "MK"),
        Named("Moldavia", "Moldavie", "MD"),
        Named("Swaziland", "Swaziland", "SZ"),
        Named("Turkey", "Türkiye", "TR"),
        Named("Vatican City", "Vatican", "VA"),
    ];

    private static readonly Dictionary<CountryCode, PlaceName> ByCode =
        All.Where(place => place.Code is not null).ToDictionary(place => place.Code!.Value);

    /// <summary>Returns the territory with this ISO code; null for a state and for a code that names no territory.</summary>
    public static PlaceName? Territory(CountryCode code) => ByCode.GetValueOrDefault(code);

    /// <summary>
    /// Returns the names in the alphabetical order of the language, without those that are a state's own name in that language.
    /// </summary>
    public static IReadOnlyList<PlaceName> SortedBy(Language language) =>
    [
        .. All.Where(place => place.States.All(state => Countries.NameOf(state, language) != place.Name.In(language)))
            .OrderBy(place => place.Name.In(language), StringComparer.Create(CultureInfo.GetCultureInfo(language == Language.French ? "fr-FR" : "en-GB"), CompareOptions.None)),
    ];

    private static IEnumerable<PlaceName> Territories(string state, params IEnumerable<string> codes) => codes.Select(code => Territory(code, state));

    private static PlaceName Territory(string code, params IEnumerable<string> states)
    {
        var country = new CountryCode(code);

        return new PlaceName(new LocalizedText(Countries.NameOf(country, Language.English), Countries.NameOf(country, Language.French)), country, States(states));
    }

    private static PlaceName Named(string en, string fr, params IEnumerable<string> states) => new(new LocalizedText(en, fr), null, States(states));

    private static IReadOnlyList<CountryCode> States(IEnumerable<string> codes) => [.. codes.Select(code => new CountryCode(code))];
}
