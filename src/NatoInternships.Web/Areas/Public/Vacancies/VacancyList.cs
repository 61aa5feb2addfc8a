using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>The list of notices, open or closed, with counts for its filter options.</summary>
public sealed record VacancyList
{
    public const int PageSize = 20;

    public required VacancyFilter Filter { get; init; }

    public required IReadOnlyList<PublishedVacancy> Rows { get; init; }

    /// <summary>Number of vacancies that match the filter, on all pages.</summary>
    public required int Matching { get; init; }

    /// <summary>Number of all open, or all closed, vacancies of the current list.</summary>
    public required int Total { get; init; }

    /// <summary>Number of all vacancies of the other list.</summary>
    public required int OtherTotal { get; init; }

    public required IReadOnlyList<FilterOption> Organisations { get; init; }

    public required IReadOnlyList<FilterOption> Divisions { get; init; }

    public required IReadOnlyDictionary<string, Organisation> OrganisationsByCode { get; init; }

    /// <summary>The full names of the divisions by their codes.</summary>
    public required IReadOnlyDictionary<string, LocalizedText> DivisionNames { get; init; }

    public required IReadOnlyList<FilterOption> Intakes { get; init; }

    /// <summary>The first deadline of the current list; null when it is empty.</summary>
    public ApplicationDeadline? FirstDeadline { get; init; }

    /// <summary>Whether all of the current list share it.</summary>
    public bool IsOneDeadline { get; init; }

    /// <summary>The applications of the signed-in candidate; null for others.</summary>
    public OwnChoices? Own { get; init; }

    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);

    public static VacancyList Of(IReadOnlyList<PublishedVacancy> vacancies, VacancyFilter asked, DateTimeOffset now)
    {
        var part = vacancies.Where(one => one.IsOpenAt(now) != asked.ShowClosed).ToList();
        var organisations = part.GroupBy(one => one.Organisation.Code).OrderBy(group => group.First().Organisation.ListOrder).ToList();
        var divisions = Counted(part.Select(one => one.DivisionCode));
        var intakes = Counted(part.SelectMany(one => one.Intakes));
        var filter = asked.Within([.. organisations.Select(group => group.Key)], [.. divisions.Select(option => option.Value)], [.. intakes.Select(option => option.Value)]);
        var matching = part.Where(filter.Matches).ToList();
        filter = filter with { Page = Math.Clamp(filter.Page, 1, Math.Max(1, (matching.Count + PageSize - 1) / PageSize)) };
        var ordered = filter.ShowClosed
            ? matching.OrderByDescending(one => one.Deadline.ClosesAt).ThenBy(one => one.Number, StringComparer.Ordinal)
            : matching.AsEnumerable(); // In the order of the cache.
        var deadlines = part.Select(one => one.Deadline).Distinct().OrderBy(deadline => deadline.ClosesAt).ToList();

        return new VacancyList
        {
            Filter = filter,
            Rows = [.. ordered.Skip((filter.Page - 1) * PageSize).Take(PageSize)],
            Matching = matching.Count,
            Total = part.Count,
            OtherTotal = vacancies.Count - part.Count,
            Organisations = [.. organisations.Select(group => new FilterOption(group.Key, group.Count()))],
            OrganisationsByCode = organisations.ToDictionary(group => group.Key, group => group.First().Organisation),
            Divisions = divisions,
            DivisionNames = part.GroupBy(one => one.DivisionCode).ToDictionary(group => group.Key, group => group.First().DivisionName),
            Intakes = intakes,
            FirstDeadline = deadlines.FirstOrDefault(),
            IsOneDeadline = deadlines.Count == 1,
        };
    }

    private static IReadOnlyList<FilterOption> Counted(IEnumerable<string> values) =>
        [.. values.GroupBy(value => value).Select(group => new FilterOption(group.Key, group.Count())).OrderBy(option => option.Value, StringComparer.Ordinal)];
}
