using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>
/// What the list was asked for, made harmless: an address may hold anything. Values that name nothing are dropped, a page beyond the
/// last becomes the last.
/// </summary>
public sealed record VacancyFilter
{
    public const int LongestSearch = 100;
    public const int MostWords = 8;
    private const int MostValues = 40;

    private static readonly Dictionary<string, Organisation> ByCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ["is"] = Organisation.InternationalStaff,
        ["ims"] = Organisation.InternationalMilitaryStaff,
    };

    /// <summary>As typed, for the box; null when nothing was.</summary>
    public string? Search { get; init; }

    /// <summary>Folded; each must be the beginning of a word of the notice.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    /// <summary>Upper case.</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];

    /// <summary>For example 2026-03.</summary>
    public IReadOnlyList<string> Intakes { get; init; } = [];

    public bool ShowClosed { get; init; }

    /// <summary>1 and up.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Organisations.Count > 0 || Divisions.Count > 0 || Intakes.Count > 0;

    public int ActiveCount => Organisations.Count + Divisions.Count + Intakes.Count;

    public static VacancyFilter Read(IQueryCollection query)
    {
        var typed = query["q"].ToString().Trim();
        typed = typed.Length > LongestSearch ? typed[..LongestSearch] : typed;
        var search = TextNormalizer.Storable(typed);
        var values = query["division"].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostValues).ToList();

        return new VacancyFilter
        {
            Search = search.Length == 0 ? null : search,
            Words = [.. SearchText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)],
            Organisations = [.. values.Where(ByCode.ContainsKey).Select(value => ByCode[value]).Distinct()],
            Divisions = [.. values.Where(value => !ByCode.ContainsKey(value) && value.Length <= Vacancy.DivisionCodeLength).Select(value => value.ToUpperInvariant())],
            Intakes = [.. query["intake"].Where(value => value is { Length: Domain.Calls.Intake.CodeLength }).Select(value => value!).Distinct().Take(MostValues)],
            ShowClosed = string.Equals(query["show"], "closed", StringComparison.OrdinalIgnoreCase),
            Page = int.TryParse(query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };
    }

    public static string CodeOf(Organisation organisation) => organisation == Organisation.InternationalMilitaryStaff ? "ims" : "is";

    /// <summary>Keeps what an option of the list still names.</summary>
    public VacancyFilter Within(IReadOnlyList<string> divisions, IReadOnlyList<string> intakes) => this with
    {
        Divisions = [.. Divisions.Intersect(divisions)],
        Intakes = [.. Intakes.Intersect(intakes)],
    };

    /// <summary>
    /// A word matches where a word of the notice begins with it: the text begins and ends with a blank, and folded words hold letters
    /// and figures only.
    /// </summary>
    public bool Matches(PublishedVacancy vacancy) =>
        (Organisations.Count == 0 || Organisations.Contains(vacancy.Organisation))
        && (Divisions.Count == 0 || Divisions.Contains(vacancy.DivisionCode))
        && (Intakes.Count == 0 || Intakes.Intersect(vacancy.Intakes).Any())
        && Words.All(word => vacancy.SearchText.Contains($" {word}", StringComparison.Ordinal));

    /// <summary>The query string of this filter, for links: empty for the plain list.</summary>
    public string ToQuery()
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        if (Search is not null)
        {
            pairs.Add(new("q", Search));
        }

        pairs.AddRange(Organisations.Select(organisation => new KeyValuePair<string, string?>("division", CodeOf(organisation))));
        pairs.AddRange(Divisions.Select(division => new KeyValuePair<string, string?>("division", division)));
        pairs.AddRange(Intakes.Select(intake => new KeyValuePair<string, string?>("intake", intake)));
        if (ShowClosed)
        {
            pairs.Add(new("show", "closed"));
        }

        if (Page > 1)
        {
            pairs.Add(new("page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return QueryString.Create(pairs).ToUriComponent();
    }
}
