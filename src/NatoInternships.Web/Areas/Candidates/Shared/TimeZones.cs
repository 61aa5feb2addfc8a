using NatoInternships.Domain.Values;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The zones of the tz database as people look for them: by city, with the offset of the day.</summary>
public static class TimeZones
{
    private static readonly HashSet<string> Regions =
        new(["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"], StringComparer.Ordinal);

    /// <summary>French names of cities that differ from the tz database's English ones.</summary>
    private static readonly Dictionary<string, string> French = new(StringComparer.Ordinal)
    {
        ["Africa/Algiers"] = "Alger",
        ["Africa/Cairo"] = "Le Caire",
        ["America/Halifax"] = "Halifax",
        ["America/Havana"] = "La Havane",
        ["America/Mexico_City"] = "Mexico",
        ["America/Montreal"] = "Montréal",
        ["Asia/Baku"] = "Bakou",
        ["Asia/Beirut"] = "Beyrouth",
        ["Asia/Damascus"] = "Damas",
        ["Asia/Jerusalem"] = "Jérusalem",
        ["Asia/Nicosia"] = "Nicosie",
        ["Asia/Seoul"] = "Séoul",
        ["Asia/Singapore"] = "Singapour",
        ["Asia/Tbilisi"] = "Tbilissi",
        ["Asia/Tehran"] = "Téhéran",
        ["Asia/Yerevan"] = "Erevan",
        ["Atlantic/Azores"] = "Açores",
        ["Atlantic/Canary"] = "Canaries",
        ["Atlantic/Madeira"] = "Madère",
        ["Europe/Athens"] = "Athènes",
        ["Europe/Brussels"] = "Bruxelles",
        ["Europe/Bucharest"] = "Bucarest",
        ["Europe/Chisinau"] = "Chişinău",
        ["Europe/Copenhagen"] = "Copenhague",
        ["Europe/Kiev"] = "Kyïv",
        ["Europe/Kyiv"] = "Kyïv",
        ["Europe/Lisbon"] = "Lisbonne",
        ["Europe/London"] = "Londres",
        ["Europe/Malta"] = "Malte",
        ["Europe/Moscow"] = "Moscou",
        ["Europe/Rome"] = "Rome",
        ["Europe/Tirane"] = "Tirana",
        ["Europe/Vienna"] = "Vienne",
        ["Europe/Warsaw"] = "Varsovie",
    };

    private static readonly IReadOnlyList<TimeZoneInfo> Zones =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => IsListed(zone.Id)).DistinctBy(zone => zone.Id)];

    /// <summary>Whether the portal takes this name: of the tz database, with a region and a city.</summary>
    public static bool IsKnown(string id) => IsListed(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    /// <summary>"Istanbul", "Varsovie".</summary>
    public static string NameOf(string id, Language language) =>
        language == Language.French && French.TryGetValue(id, out var french) ? french : id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>Brussels first, then by city; each zone with its offset at <paramref name="now"/>.</summary>
    public static IReadOnlyList<(string Id, string Label)> In(Language language, DateTimeOffset now)
    {
        var order = StringComparer.Create(language.Culture(), ignoreCase: true);

        return
        [
            .. Zones.Select(zone => (zone.Id, Label: $"{NameOf(zone.Id, language)} ({Format.Offset(zone.GetUtcOffset(now))})"))
                .OrderBy(zone => zone.Id != BrusselsTime.ZoneId).ThenBy(zone => zone.Label, order),
        ];
    }

    private static bool IsListed(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && Regions.Contains(id[..slash]);
}
