using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>The list of notices, open or closed, with the counts beside its options.</summary>
public sealed record VacancyList
{
    public const int PageSize = 20;

    public required VacancyFilter Filter { get; init; }

    public required IReadOnlyList<VacancyRow> Rows { get; init; }

    /// <summary>Matching the filter, on all pages.</summary>
    public required int Matching { get; init; }

    /// <summary>Every vacancy of the part shown: open, or closed.</summary>
    public required int Total { get; init; }

    /// <summary>Every vacancy of the other part.</summary>
    public required int OtherTotal { get; init; }

    public required IReadOnlyList<FilterOption> Organisations { get; init; }

    public required IReadOnlyList<FilterOption> Divisions { get; init; }

    public required IReadOnlyList<FilterOption> Intakes { get; init; }

    /// <summary>The first deadline of the part shown, if it has any vacancy.</summary>
    public ApplicationDeadline? FirstDeadline { get; init; }

    /// <summary>Whether all of the part shown share it.</summary>
    public bool IsOneDeadline { get; init; }

    /// <summary>The candidate's own, for a signed-in candidate.</summary>
    public OwnChoices? Own { get; init; }

    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);

    public static async Task<VacancyList> LoadAsync(PortalDbContext db, VacancyFilter asked, DateTimeOffset now, CancellationToken ct)
    {
        var part = asked.ShowClosed ? db.Vacancies.ClosedAt(now) : db.Vacancies.OpenAt(now);
        var other = asked.ShowClosed ? db.Vacancies.OpenAt(now) : db.Vacancies.ClosedAt(now);
        var groups = await part.GroupBy(v => new { v.Organisation, v.DivisionCode, v.DeadlineDate, v.DeadlineTime })
            .Select(group => new { group.Key.Organisation, group.Key.DivisionCode, group.Key.DeadlineDate, group.Key.DeadlineTime, Count = group.Count() })
            .ToListAsync(ct);
        var intakes = await part.SelectMany(v => v.Intakes).GroupBy(intake => intake.Code)
            .Select(group => new FilterOption(group.Key, group.Count()))
            .ToListAsync(ct);
        var divisions = groups.GroupBy(group => group.DivisionCode).Select(group => new FilterOption(group.Key, group.Sum(one => one.Count))).ToList();
        var filter = asked.Within([.. divisions.Select(option => option.Value)], [.. intakes.Select(option => option.Value)]);
        var matching = Matches(part, filter);
        var count = await matching.CountAsync(ct);
        filter = filter with { Page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize)) };
        var ordered = filter.ShowClosed
            ? matching.OrderByDescending(v => v.ClosesAt).ThenBy(v => v.Number)
            : matching.ByDeadline();
        var rows = await ordered.Skip((filter.Page - 1) * PageSize).Take(PageSize).Select(VacancyRow.Of).ToListAsync(ct);
        var deadlines = groups.Select(group => new ApplicationDeadline(group.DeadlineDate, group.DeadlineTime)).Distinct().OrderBy(deadline => deadline.ClosesAt).ToList();

        return new VacancyList
        {
            Filter = filter,
            Rows = rows,
            Matching = count,
            Total = groups.Sum(group => group.Count),
            OtherTotal = await other.CountAsync(ct),
            Organisations = [.. groups.GroupBy(group => group.Organisation).OrderBy(group => group.Key)
                .Select(group => new FilterOption(VacancyFilter.CodeOf(group.Key), group.Sum(one => one.Count)))],
            Divisions = [.. divisions.OrderBy(option => option.Value, StringComparer.Ordinal)],
            Intakes = [.. intakes.OrderBy(option => option.Value, StringComparer.Ordinal)],
            FirstDeadline = deadlines.FirstOrDefault(),
            IsOneDeadline = deadlines.Count == 1,
        };
    }

    // A word matches where a word of the notice begins with it: the column begins and ends with a blank, and folded words hold
    // letters and figures only, so nothing needs escaping.
    private static IQueryable<Vacancy> Matches(IQueryable<Vacancy> vacancies, VacancyFilter filter)
    {
        if (filter.Organisations.Count > 0)
        {
            vacancies = vacancies.Where(v => filter.Organisations.Contains(v.Organisation));
        }

        if (filter.Divisions.Count > 0)
        {
            vacancies = vacancies.Where(v => filter.Divisions.Contains(v.DivisionCode));
        }

        if (filter.Intakes.Count > 0)
        {
            vacancies = vacancies.Where(v => v.Intakes.Any(intake => filter.Intakes.Contains(intake.Code)));
        }

        foreach (var word in filter.Words)
        {
            var pattern = $"% {word}%";
            vacancies = vacancies.Where(v => EF.Functions.Like(v.SearchText, pattern));
        }

        return vacancies;
    }
}
