using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>
/// The query of the list of applications. The page of one application has the same query, so that the next one is the next of the list.
/// Unknown values are ignored.
/// </summary>
public sealed record ScreeningListInput
{
    public const string Nobody = "nobody";
    public const string Me = "me";
    public const string Oldest = "oldest";

    public Guid? Call { get; init; }

    /// <summary>Words to search for.</summary>
    public string? Q { get; init; }

    public IReadOnlyList<string> Result { get; init; } = new List<string>(); // one that model binding can fill

    public IReadOnlyList<string> Condition { get; init; } = new List<string>();

    /// <summary>Numbers of vacancies.</summary>
    public IReadOnlyList<string> Vacancy { get; init; } = new List<string>();

    /// <summary>"nobody", "me" or the id of an account.</summary>
    public IReadOnlyList<string> Officer { get; init; } = new List<string>();

    public IReadOnlyList<string> State { get; init; } = new List<string>();

    /// <summary>"1" shows level and field of study instead of names and nationalities.</summary>
    public string? Blind { get; init; }

    public string? Order { get; init; }

    public long? After { get; init; }

    public long? Before { get; init; }

    public string? Rows { get; init; }

    public bool IsBlind => Blind == "1";

    public bool IsOldestFirst => Order == Oldest;

    public int RowCount => KeysetPager.RowsOf(Rows);

    public IReadOnlyList<Verdict> Results => Known<Verdict>(Result);

    public IReadOnlyList<ScreeningState> States => Known<ScreeningState>(State);

    public IReadOnlyList<string> Conditions => [.. RuleCodes.All.Where(Condition.Contains)];

    /// <summary>Whether one of the filters has values and knows none of them.</summary>
    public bool IsUnknown => (Result.Count > 0 && Results.Count == 0) || (Condition.Count > 0 && Conditions.Count == 0) || (State.Count > 0 && States.Count == 0);

    /// <summary>Returns the query of this list's address, with "?" in front; empty for the list without filters.</summary>
    /// <param name="withPlace">Whether to keep the place in the list.</param>
    public string ToQuery(bool withPlace = true) => QueryString.Create(Pairs(withPlace)).ToUriComponent();

    private IEnumerable<KeyValuePair<string, string?>> Pairs(bool withPlace)
    {
        IEnumerable<(string Key, IEnumerable<string?> Values)> all =
        [
            ("call", [Call?.ToString()]), ("q", [Q]), ("result", Result), ("condition", Condition), ("vacancy", Vacancy), ("officer", Officer), ("state", State),
            ("blind", [Blind]), ("order", [Order]), ("rows", [Rows]),
            ("after", [withPlace ? After?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null]),
            ("before", [withPlace ? Before?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null]),
        ];

        return all.SelectMany(pair => pair.Values.Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(pair.Key, value)));
    }

    private static List<T> Known<T>(IReadOnlyList<string> values)
        where T : struct, Enum => [.. Enum.GetValues<T>().Where(one => values.Contains(one.ToString()))];
}
