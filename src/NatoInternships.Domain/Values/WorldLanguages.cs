using System.Globalization;

namespace NatoInternships.Domain.Values;

/// <summary>
/// The languages of ISO 639-1 with their names after Unicode CLDR: reference data for documents and skills. The two official ones
/// stand first in every list.
/// </summary>
public static class WorldLanguages
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<WorldLanguage> All { get; } =
    [
        Named("aa", "Afar", "afar"),
        Named("ab", "Abkhazian", "abkhaze"),
        Named("ae", "Avestan", "avestique"),
        Named("af", "Afrikaans", "afrikaans"),
        Named("ak", "Akan", "akan"),
        Named("am", "Amharic", "amharique"),
        Named("an", "Aragonese", "aragonais"),
        Named("ar", "Arabic", "arabe"),
        Named("as", "Assamese", "assamais"),
        Named("av", "Avaric", "avar"),
        Named("ay", "Aymara", "aymara"),
        Named("az", "Azerbaijani", "azerbaïdjanais"),
        Named("ba", "Bashkir", "bachkir"),
        Named("be", "Belarusian", "biélorusse"),
        Named("bg", "Bulgarian", "bulgare"),
        Named("bi", "Bislama", "bichelamar"),
        Named("bm", "Bambara", "bambara"),
        Named("bn", "Bangla", "bengali"),
        Named("bo", "Tibetan", "tibétain"),
        Named("br", "Breton", "breton"),
        Named("bs", "Bosnian", "bosniaque"),
        Named("ca", "Catalan", "catalan"),
        Named("ce", "Chechen", "tchétchène"),
        Named("ch", "Chamorro", "chamorro"),
        Named("co", "Corsican", "corse"),
        Named("cr", "Cree", "cree"),
        Named("cs", "Czech", "tchèque"),
        Named("cu", "Church Slavic", "slavon d’église"),
        Named("cv", "Chuvash", "tchouvache"),
        Named("cy", "Welsh", "gallois"),
        Named("da", "Danish", "danois"),
        Named("de", "German", "allemand"),
        Named("dv", "Divehi", "maldivien"),
        Named("dz", "Dzongkha", "dzongkha"),
        Named("ee", "Ewe", "éwé"),
        Named("el", "Greek", "grec"),
        Named("en", "English", "anglais"),
        Named("eo", "Esperanto", "espéranto"),
        Named("es", "Spanish", "espagnol"),
        Named("et", "Estonian", "estonien"),
        Named("eu", "Basque", "basque"),
        Named("fa", "Persian", "persan"),
        Named("ff", "Fulah", "peul"),
        Named("fi", "Finnish", "finnois"),
        Named("fj", "Fijian", "fidjien"),
        Named("fo", "Faroese", "féroïen"),
        Named("fr", "French", "français"),
        Named("fy", "Western Frisian", "frison occidental"),
        Named("ga", "Irish", "irlandais"),
        Named("gd", "Scottish Gaelic", "gaélique écossais"),
        Named("gl", "Galician", "galicien"),
        Named("gn", "Guarani", "guarani"),
        Named("gu", "Gujarati", "goudjarati"),
        Named("gv", "Manx", "mannois"),
        Named("ha", "Hausa", "haoussa"),
        Named("he", "Hebrew", "hébreu"),
        Named("hi", "Hindi", "hindi"),
        Named("ho", "Hiri Motu", "hiri motu"),
        Named("hr", "Croatian", "croate"),
        Named("ht", "Haitian Creole", "créole haïtien"),
        Named("hu", "Hungarian", "hongrois"),
        Named("hy", "Armenian", "arménien"),
        Named("hz", "Herero", "héréro"),
        Named("ia", "Interlingua", "interlingua"),
        Named("id", "Indonesian", "indonésien"),
        Named("ie", "Interlingue", "interlingue"),
        Named("ig", "Igbo", "igbo"),
        Named("ii", "Sichuan Yi", "yi du Sichuan"),
        Named("ik", "Inupiaq", "inupiaq"),
        Named("io", "Ido", "ido"),
        Named("is", "Icelandic", "islandais"),
        Named("it", "Italian", "italien"),
        Named("iu", "Inuktitut", "inuktitut"),
        Named("ja", "Japanese", "japonais"),
        Named("jv", "Javanese", "javanais"),
        Named("ka", "Georgian", "géorgien"),
        Named("kg", "Kongo", "kikongo"),
        Named("ki", "Kikuyu", "kikuyu"),
        Named("kj", "Kuanyama", "kuanyama"),
        Named("kk", "Kazakh", "kazakh"),
        Named("kl", "Kalaallisut", "groenlandais"),
        Named("km", "Khmer", "khmer"),
        Named("kn", "Kannada", "kannada"),
        Named("ko", "Korean", "coréen"),
        Named("kr", "Kanuri", "kanouri"),
        Named("ks", "Kashmiri", "cachemiri"),
        Named("ku", "Kurdish", "kurde"),
        Named("kv", "Komi", "komi"),
        Named("kw", "Cornish", "cornique"),
        Named("ky", "Kyrgyz", "kirghize"),
        Named("la", "Latin", "latin"),
        Named("lb", "Luxembourgish", "luxembourgeois"),
        Named("lg", "Ganda", "ganda"),
        Named("li", "Limburgish", "limbourgeois"),
        Named("ln", "Lingala", "lingala"),
        Named("lo", "Lao", "lao"),
        Named("lt", "Lithuanian", "lituanien"),
        Named("lu", "Luba-Katanga", "luba-katanga (kiluba)"),
        Named("lv", "Latvian", "letton"),
        Named("mg", "Malagasy", "malgache"),
        Named("mh", "Marshallese", "marshallais"),
        Named("mi", "Māori", "maori"),
        Named("mk", "Macedonian", "macédonien"),
        Named("ml", "Malayalam", "malayalam"),
        Named("mn", "Mongolian", "mongol"),
        Named("mr", "Marathi", "marathi"),
        Named("ms", "Malay", "malais"),
        Named("mt", "Maltese", "maltais"),
        Named("my", "Burmese", "birman"),
        Named("na", "Nauru", "nauruan"),
        Named("nb", "Norwegian Bokmål", "norvégien bokmål"),
        Named("nd", "North Ndebele", "ndébélé du Nord"),
        Named("ne", "Nepali", "népalais"),
        Named("ng", "Ndonga", "ndonga"),
        Named("nl", "Dutch", "néerlandais"),
        Named("nn", "Norwegian Nynorsk", "norvégien nynorsk"),
        Named("nr", "South Ndebele", "ndébélé du Sud"),
        Named("nv", "Navajo", "navajo"),
        Named("ny", "Nyanja", "chewa"),
        Named("oc", "Occitan", "occitan"),
        Named("oj", "Ojibwa", "ojibwa"),
        Named("om", "Oromo", "oromo"),
        Named("or", "Odia", "odia"),
        Named("os", "Ossetic", "ossète"),
        Named("pa", "Punjabi", "pendjabi"),
        Named("pi", "Pali", "pali"),
        Named("pl", "Polish", "polonais"),
        Named("ps", "Pashto", "pachto"),
        Named("pt", "Portuguese", "portugais"),
        Named("qu", "Quechua", "quechua"),
        Named("rm", "Romansh", "romanche"),
        Named("rn", "Rundi", "roundi"),
        Named("ro", "Romanian", "roumain"),
        Named("ru", "Russian", "russe"),
        Named("rw", "Kinyarwanda", "kinyarwanda"),
        Named("sa", "Sanskrit", "sanskrit"),
        Named("sc", "Sardinian", "sarde"),
        Named("sd", "Sindhi", "sindhi"),
        Named("se", "Northern Sami", "same du Nord"),
        Named("sg", "Sango", "sango"),
        Named("si", "Sinhala", "cingalais"),
        Named("sk", "Slovak", "slovaque"),
        Named("sl", "Slovenian", "slovène"),
        Named("sm", "Samoan", "samoan"),
        Named("sn", "Shona", "shona"),
        Named("so", "Somali", "somali"),
        Named("sq", "Albanian", "albanais"),
        Named("sr", "Serbian", "serbe"),
        Named("ss", "Swati", "swati"),
        Named("st", "Southern Sotho", "sotho du Sud"),
        Named("su", "Sundanese", "soundanais"),
        Named("sv", "Swedish", "suédois"),
        Named("sw", "Swahili", "swahili"),
        Named("ta", "Tamil", "tamoul"),
        Named("te", "Telugu", "télougou"),
        Named("tg", "Tajik", "tadjik"),
        Named("th", "Thai", "thaï"),
        Named("ti", "Tigrinya", "tigrigna"),
        Named("tk", "Turkmen", "turkmène"),
        Named("tl", "Filipino", "filipino"),
        Named("tn", "Tswana", "tswana"),
        Named("to", "Tongan", "tongien"),
        Named("tr", "Turkish", "turc"),
        Named("ts", "Tsonga", "tsonga"),
        Named("tt", "Tatar", "tatar"),
        Named("tw", "Akan", "akan"),
        Named("ty", "Tahitian", "tahitien"),
        Named("ug", "Uyghur", "ouïghour"),
        Named("uk", "Ukrainian", "ukrainien"),
        Named("ur", "Urdu", "ourdou"),
        Named("uz", "Uzbek", "ouzbek"),
        Named("ve", "Venda", "venda"),
        Named("vi", "Vietnamese", "vietnamien"),
        Named("vo", "Volapük", "volapük"),
        Named("wa", "Walloon", "wallon"),
        Named("wo", "Wolof", "wolof"),
        Named("xh", "Xhosa", "xhosa"),
        Named("yi", "Yiddish", "yiddish"),
        Named("yo", "Yoruba", "yoruba"),
        Named("za", "Zhuang", "zhuang"),
        Named("zh", "Chinese", "chinois"),
        Named("zu", "Zulu", "zoulou"),
    ];

    private static readonly Dictionary<string, WorldLanguage> ByCode = All.ToDictionary(language => language.Code, StringComparer.Ordinal);

    private static readonly IReadOnlyList<WorldLanguage> ByEnglishName = Sorted(Language.English, "en-GB");

    private static readonly IReadOnlyList<WorldLanguage> ByFrenchName = Sorted(Language.French, "fr-FR");

    public static bool IsKnown(string? code) => code is not null && ByCode.ContainsKey(code);

    public static bool IsOfficial(string? code) => code is "en" or "fr";

    /// <summary>The name; the code itself where it names no language here. French writes it in lower case.</summary>
    public static string NameOf(string code, Language language) =>
        ByCode.TryGetValue(code, out var known) ? known.Name.In(language) : code;

    /// <summary>The official languages, the one of the page first, then all others in the alphabetical order of the page's language.</summary>
    public static IReadOnlyList<WorldLanguage> AllSortedBy(Language language) => language == Language.French ? ByFrenchName : ByEnglishName;

    private static IReadOnlyList<WorldLanguage> Sorted(Language language, string culture)
    {
        var comparer = StringComparer.Create(CultureInfo.GetCultureInfo(culture), CompareOptions.None);
        var first = language == Language.French ? "fr" : "en";

        return
        [
            .. All
                .OrderBy(one => one.Code == first ? 0 : IsOfficial(one.Code) ? 1 : 2)
                .ThenBy(one => one.Name.In(language), comparer),
        ];
    }

    private static WorldLanguage Named(string code, string en, string fr) => new(code, new LocalizedText(en, fr));
}
