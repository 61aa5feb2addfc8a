using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>
/// The validated filter of the list. A URL may contain any value: unknown values are ignored, and a page after the last becomes the last.
/// </summary>
public sealed record VacancyFilter
{
    public const int LongestSearch = 100;
    public const int MostWords = 8;
    private const int MostValues = 40;

    /// <summary>The typed search, for the box; null for none.</summary>
    public string? Search { get; init; }

    /// <summary>The search words, normalised. Each must be the start of a word of the notice.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Codes in upper case. Empty until <see cref="Within"/> has told them from the divisions.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Codes in upper case.</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];

    /// <summary>For example 2026-03.</summary>
    public IReadOnlyList<string> Intakes { get; init; } = [];

    public bool ShowClosed { get; init; }

    /// <summary>1 or more.</summary>
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
            Divisions = [.. values.Where(value => value.Length <= Division.CodeLength).Select(value => value.ToUpperInvariant())],
            Intakes = [.. query["intake"].Where(value => value is { Length: Domain.Calls.Intake.CodeLength }).Select(value => value!).Distinct().Take(MostValues)],
            ShowClosed = string.Equals(query["show"], "closed", StringComparison.OrdinalIgnoreCase),
            Page = int.TryParse(query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };
    }

    /// <summary>Returns the value of an organisation in a URL.</summary>
    public static string ValueOf(string organisationCode) => organisationCode.ToLowerInvariant();

    /// <summary>Keeps only values that the list offers. A value that is the code of an organisation means the organisation.</summary>
    public VacancyFilter Within(IReadOnlyList<string> organisations, IReadOnlyList<string> divisions, IReadOnlyList<string> intakes) => this with
    {
        Organisations = [.. Divisions.Intersect(organisations)],
        Divisions = [.. Divisions.Except(organisations).Intersect(divisions)],
        Intakes = [.. Intakes.Intersect(intakes)],
    };

    /// <summary>
    /// Returns whether a vacancy matches. A search word matches at the start of a word: the text has a blank at both ends, and normalised
    /// words have only letters and digits.
    /// </summary>
    public bool Matches(PublishedVacancy vacancy) =>
        (Organisations.Count == 0 || Organisations.Contains(vacancy.Organisation.Code))
        && (Divisions.Count == 0 || Divisions.Contains(vacancy.DivisionCode))
        && (Intakes.Count == 0 || Intakes.Intersect(vacancy.Intakes).Any())
        && Words.All(word => vacancy.SearchText.Contains($" {word}", StringComparison.Ordinal));

    /// <summary>Returns the query string of this filter for links; empty for the unfiltered list.</summary>
    public string ToQuery()
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        if (Search is not null)
        {
            pairs.Add(new("q", Search));
        }

        pairs.AddRange(Organisations.Select(organisation => new KeyValuePair<string, string?>("division", ValueOf(organisation))));
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
