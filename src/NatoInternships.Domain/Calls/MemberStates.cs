using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Calls;

/// <summary>
/// The member states with the day each joined (nato.int, "NATO member countries", as of 7 March 2024: 32 states). The founders have the
/// treaty's entry into force, 24 August 1949.
/// </summary>
public static class MemberStates
{
    /// <summary>By date of joining, then by code.</summary>
    public static IReadOnlyList<MemberState> All { get; } =
    [
        .. Joined(1949, 8, 24, "BE", "CA", "DK", "FR", "GB", "IS", "IT", "LU", "NL", "NO", "PT", "US"),
        .. Joined(1952, 2, 18, "GR", "TR"),
        .. Joined(1955, 5, 6, "DE"),
        .. Joined(1982, 5, 30, "ES"),
        .. Joined(1999, 3, 12, "CZ", "HU", "PL"),
        .. Joined(2004, 3, 29, "BG", "EE", "LT", "LV", "RO", "SI", "SK"),
        .. Joined(2009, 4, 1, "AL", "HR"),
        .. Joined(2017, 6, 5, "ME"),
        .. Joined(2020, 3, 27, "MK"),
        .. Joined(2023, 4, 4, "FI"),
        .. Joined(2024, 3, 7, "SE"),
    ];

    private static readonly Dictionary<CountryCode, MemberState> ByCountry = All.ToDictionary(state => state.Country);

    /// <summary>Returns the states that are members on a date, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<MemberState> On(DateOnly date) => [.. All.Where(state => state.IsMemberOn(date))];

    /// <summary>Returns null for a country that is no member at any date.</summary>
    public static MemberState? Find(CountryCode country) => ByCountry.GetValueOrDefault(country);

    private static IEnumerable<MemberState> Joined(int year, int month, int day, params IEnumerable<string> codes) =>
        codes.Select(code => new MemberState(new CountryCode(code), new DateOnly(year, month, day)));
}
