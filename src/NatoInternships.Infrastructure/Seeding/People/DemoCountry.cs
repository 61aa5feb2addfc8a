namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>Where a person of the demonstration studied. The universities are invented.</summary>
/// <param name="Institution">The name in its own language.</param>
/// <param name="TimeZone">IANA name.</param>
internal sealed record DemoCountry(string Institution, string TimeZone)
{
    private static readonly Dictionary<string, DemoCountry> ByCode = new(StringComparer.Ordinal)
    {
        ["AL"] = new("Universiteti i Bregdetit", "Europe/Tirane"),
        ["BE"] = new("Université du Vieux-Canal", "Europe/Brussels"),
        ["BG"] = new("Universitet Dunavski Bryag", "Europe/Sofia"),
        ["CA"] = new("Université de la Baie-aux-Érables", "America/Toronto"),
        ["CZ"] = new("Univerzita u Řeky", "Europe/Prague"),
        ["DE"] = new("Universität Nordstadt", "Europe/Berlin"),
        ["DK"] = new("Bøgeskovens Universitet", "Europe/Copenhagen"),
        ["EE"] = new("Metsamaa Ülikool", "Europe/Tallinn"),
        ["ES"] = new("Universidad de la Ribera Alta", "Europe/Madrid"),
        ["FI"] = new("Järvenrannan yliopisto", "Europe/Helsinki"),
        ["FR"] = new("Université de la Haute-Vallée", "Europe/Paris"),
        ["GB"] = new("University of Eastmoor", "Europe/London"),
        ["GR"] = new("Panepistimio Aktis", "Europe/Athens"),
        ["HR"] = new("Sveučilište Plavi Zaljev", "Europe/Zagreb"),
        ["HU"] = new("Dombvidéki Egyetem", "Europe/Budapest"),
        ["IS"] = new("Háskólinn á Heiði", "Atlantic/Reykjavik"),
        ["IT"] = new("Università delle Colline", "Europe/Rome"),
        ["LT"] = new("Pamario universitetas", "Europe/Vilnius"),
        ["LU"] = new("Université du Plateau", "Europe/Luxembourg"),
        ["LV"] = new("Piekrastes universitāte", "Europe/Riga"),
        ["MD"] = new("Universitatea Dealul Verde", "Europe/Chisinau"),
        ["ME"] = new("Univerzitet Crna Stijena", "Europe/Podgorica"),
        ["MK"] = new("Univerzitet Ezerski Breg", "Europe/Skopje"),
        ["NL"] = new("Universiteit van de Waterkant", "Europe/Amsterdam"),
        ["NO"] = new("Universitetet i Fjordvik", "Europe/Oslo"),
        ["PL"] = new("Uniwersytet w Zielonej Łące", "Europe/Warsaw"),
        ["PT"] = new("Universidade da Costa Branca", "Europe/Lisbon"),
        ["RO"] = new("Universitatea Valea Albă", "Europe/Bucharest"),
        ["RS"] = new("Univerzitet Stara Reka", "Europe/Belgrade"),
        ["SE"] = new("Åskogens universitet", "Europe/Stockholm"),
        ["SI"] = new("Univerza Zelena dolina", "Europe/Ljubljana"),
        ["SK"] = new("Univerzita pod Horami", "Europe/Bratislava"),
        ["TR"] = new("Mavi Kıyı Üniversitesi", "Europe/Istanbul"),
        ["US"] = new("Harborview State University", "America/New_York"),
    };

    public static DemoCountry Of(string code) => ByCode[code];
}
