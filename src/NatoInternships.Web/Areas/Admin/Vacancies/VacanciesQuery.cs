using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>Reads the list of vacancies, the latest number first.</summary>
public sealed class VacanciesQuery(PortalDbContext db, PageText text, TimeProvider clock)
{
    /// <param name="state">Null for all.</param>
    /// <param name="after">The number after which the page starts; null for the first page.</param>
    /// <param name="before">The number before which the page ends; ignored beside <paramref name="after"/>.</param>
    /// <param name="size">Number of rows.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<VacanciesPage> ReadAsync(VacancyState? state, string? after, string? before, int size, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isBackwards = after is null && before is not null;
        var found =
            from vacancy in db.Vacancies
            join call in db.Calls on vacancy.CallId equals call.Id
            join division in db.Divisions on vacancy.DivisionId equals division.Id
            join d in db.NoticeDrafts on vacancy.Id equals d.VacancyId into drafts
            from draft in drafts.DefaultIfEmpty()
            select new { Vacancy = vacancy, call.Year, NameEn = division.Name.En, NameFr = division.Name.Fr, Draft = draft == null ? null : (NoticeDraftState?)draft.State };
        var counts = await found
            .GroupBy(row => new { row.Vacancy.Status, IsClosed = row.Vacancy.ClosesAt <= now, row.Draft })
            .Select(group => new { group.Key.Status, group.Key.IsClosed, group.Key.Draft, Count = group.Count() })
            .ToListAsync(ct);
        var asked = state switch
        {
            null => found,
            VacancyState.Cancelled => found.Where(row => row.Vacancy.Status == VacancyStatus.Cancelled),
            VacancyState.Published => found.Where(row => row.Vacancy.Status == VacancyStatus.Published && row.Vacancy.ClosesAt > now),
            VacancyState.Closed => found.Where(row => row.Vacancy.Status == VacancyStatus.Published && row.Vacancy.ClosesAt <= now),
            var written => found.Where(row => row.Vacancy.Status != VacancyStatus.Cancelled && row.Draft == VacancyStates.DraftOf(written.Value)),
        };
#pragma warning disable CA1309 // Translated to the database, whose own order the list has.
        asked = isBackwards
            ? asked.Where(row => string.Compare(row.Vacancy.Number, before) > 0).OrderBy(row => row.Vacancy.Number)
            : asked.Where(row => after == null || string.Compare(row.Vacancy.Number, after) < 0).OrderByDescending(row => row.Vacancy.Number);
#pragma warning restore CA1309
        var rows = await asked
            .Take(size + 1)
            .Select(row => new
            {
                row.Vacancy.Number, row.Vacancy.Status, row.Vacancy.ClosesAt, row.Vacancy.DivisionCode, row.Vacancy.DeadlineDate, row.Vacancy.NoticeVersion,
                TitleEn = row.Vacancy.Title.En, TitleFr = row.Vacancy.Title.Fr, row.Year, row.NameEn, row.NameFr, row.Draft,
            })
            .ToListAsync(ct);
        var hasMore = rows.Count > size;
        var shown = rows.Take(size).Select(row => new VacancyRow
        {
            Number = row.Number,
            Title = row.NoticeVersion == 0 ? new LocalizedText(row.NameEn, row.NameFr) : new LocalizedText(row.TitleEn, row.TitleFr),
            DivisionCode = row.DivisionCode,
            CallYear = row.Year,
            DeadlineDate = row.DeadlineDate,
            State = VacancyStates.Of(row.Status, row.ClosesAt, row.Draft, now),
            Draft = row.Draft,
        }).OrderByDescending(row => row.Number, StringComparer.Ordinal).ToList();
        var byState = Enum.GetValues<VacancyState>().ToDictionary(
            one => one,
            one => counts.Where(count => VacancyStates.IsListed(one, count.Status, count.IsClosed, count.Draft)).Sum(count => count.Count));
        var all = counts.Sum(count => count.Count);

        return new VacanciesPage
        {
            State = state,
            Rows = shown,
            Counts = byState,
            All = all,
            Pager = new KeysetPager(
                text.Count("Shown", state is { } one ? byState[one] : all, shown.Count),
                shown.Count > 0 && (isBackwards ? hasMore : after is not null) ? shown[0].Number : null,
                shown.Count > 0 && (isBackwards || hasMore) ? shown[^1].Number : null,
                size),
        };
    }
}
