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
        var published = db.Vacancies.AsNoTracking();
        var part = asked.ShowClosed ? published.ClosedAt(now) : published.OpenAt(now);

        // The other part is one group: its count is all that is told of it.
        var groups = await db.Vacancies.PublishedOnce()
            .Select(v => new { v.Organisation, v.DivisionCode, v.DeadlineDate, v.DeadlineTime, IsShown = (v.Status == VacancyStatus.Published && v.ClosesAt > now) != asked.ShowClosed })
            .GroupBy(v => new
            {
                v.IsShown,
                Organisation = v.IsShown ? v.Organisation : (Organisation?)null,
                DivisionCode = v.IsShown ? v.DivisionCode : null,
                DeadlineDate = v.IsShown ? v.DeadlineDate : (DateOnly?)null,
                DeadlineTime = v.IsShown ? v.DeadlineTime : (TimeOnly?)null,
            })
            .Select(group => new { group.Key.IsShown, group.Key.Organisation, group.Key.DivisionCode, group.Key.DeadlineDate, group.Key.DeadlineTime, Count = group.Count() })
            .ToListAsync(ct);
        var intakes = await part.SelectMany(v => v.Intakes).GroupBy(intake => intake.Code)
            .Select(group => new FilterOption(group.Key, group.Count()))
            .ToListAsync(ct);
        var shown = groups.Where(group => group.IsShown)
            .Select(group => (Organisation: group.Organisation!.Value, group.DivisionCode, Deadline: new ApplicationDeadline(group.DeadlineDate!.Value, group.DeadlineTime!.Value), group.Count))
            .ToList();
        var divisions = shown.GroupBy(group => group.DivisionCode!).Select(group => new FilterOption(group.Key, group.Sum(one => one.Count))).ToList();
        var filter = asked.Within([.. divisions.Select(option => option.Value)], [.. intakes.Select(option => option.Value)]);
        var total = shown.Sum(group => group.Count);
        var isNarrowed = filter.IsFiltered || filter.Words.Count > 0;
        var matching = Matches(part, filter);
        var count = isNarrowed ? await matching.CountAsync(ct) : total;
        filter = filter with { Page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize)) };
        var ordered = filter.ShowClosed
            ? matching.OrderByDescending(v => v.ClosesAt).ThenBy(v => v.Number)
            : matching.ByDeadline();
        var rows = await VacancyRow.ReadAsync(ordered.Skip((filter.Page - 1) * PageSize).Take(PageSize), ct);
        var deadlines = shown.Select(group => group.Deadline).Distinct().OrderBy(deadline => deadline.ClosesAt).ToList();

        return new VacancyList
        {
            Filter = filter,
            Rows = rows,
            Matching = count,
            Total = total,
            OtherTotal = groups.Where(group => !group.IsShown).Sum(group => group.Count),
            Organisations = [.. shown.GroupBy(group => group.Organisation).OrderBy(group => group.Key)
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
