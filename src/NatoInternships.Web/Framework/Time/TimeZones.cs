using System.Text.Json;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Time;

/// <summary>
/// The zones of the tz database with the city that names them. zone-names.json is the only list of names (from Unicode CLDR): pages,
/// receipts and the script of the site use it.
/// </summary>
public static class TimeZones
{
    private static readonly Names Read = ReadNames();

    private static readonly string[] Regions = ["Europe", "Africa", "America", "Asia", "Atlantic", "Australia", "Indian", "Pacific", "Arctic"];

    // European, although the tz database groups them by ocean.
    private static readonly string[] AlsoInEurope =
        ["Arctic/Longyearbyen", "Atlantic/Azores", "Atlantic/Canary", "Atlantic/Faroe", "Atlantic/Madeira", "Atlantic/Reykjavik"];

    private static readonly IReadOnlyList<TimeZoneInfo> Zones =
        [.. Read.Offered.Select(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null).OfType<TimeZoneInfo>()];

    /// <summary>Returns whether the portal accepts this name: in the tz database, with a region and a city.</summary>
    public static bool IsKnown(string id) => HasCity(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    /// <summary>Returns for example "Istanbul" or "Varsovie"; the zone's own name when no city names it.</summary>
    public static string NameOf(string id, Language language)
    {
        var current = Read.Aliases.GetValueOrDefault(id, id);

        return (language == Language.French ? Read.Fr : Read.En).GetValueOrDefault(current)
            ?? current[(current.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }

    /// <summary>Returns the choices: Brussels first, then by region and city, each with its offset at <paramref name="now"/>.</summary>
    /// <param name="language">The language of the names.</param>
    /// <param name="now">The instant of the offsets.</param>
    /// <param name="chosen">A zone chosen before. It is included even if the list does not offer it.</param>
    public static IReadOnlyList<TimeZoneChoice> In(Language language, DateTimeOffset now, string? chosen = null)
    {
        var order = StringComparer.Create(language.Culture(), ignoreCase: true);
        var also = chosen is not null && IsKnown(chosen) && !Read.Offered.Contains(chosen) ? [TimeZoneInfo.FindSystemTimeZoneById(chosen)] : Array.Empty<TimeZoneInfo>();

        return
        [
            .. Zones.Concat(also)
                .Select(zone => new TimeZoneChoice(
                    zone == also.FirstOrDefault() ? chosen! : zone.Id,
                    $"{NameOf(zone.Id, language)} ({Format.Offset(zone.GetUtcOffset(now))})",
                    AlsoInEurope.Contains(zone.Id) ? Regions[0] : zone.Id[..zone.Id.IndexOf('/', StringComparison.Ordinal)]))
                .OrderBy(choice => choice.Id != BrusselsTime.ZoneId)
                .ThenBy(choice => Array.IndexOf(Regions, choice.Region))
                .ThenBy(choice => choice.Label, order),
        ];
    }

    private static bool HasCity(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && Regions.Contains(id[..slash]);

    private static Names ReadNames()
    {
        using var file = typeof(TimeZones).Assembly.GetManifestResourceStream("zone-names.json")
            ?? throw new InvalidOperationException("zone-names.json is not in the program.");

        return JsonSerializer.Deserialize<Names>(file, JsonSerializerOptions.Web)!;
    }

    /// <param name="Aliases">Older names of zones, which some browsers still report.</param>
    /// <param name="En">English names that differ from the one in the id.</param>
    /// <param name="Fr">French names that differ from the one in the id.</param>
    /// <param name="Offered">The zones in the list: one for each state, several where a state has several.</param>
    private sealed record Names(Dictionary<string, string> Aliases, Dictionary<string, string> En, Dictionary<string, string> Fr, HashSet<string> Offered);
}
