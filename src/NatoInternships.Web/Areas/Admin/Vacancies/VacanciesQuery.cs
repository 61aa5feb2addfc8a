using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>Reads the list of vacancies, the latest call first.</summary>
public sealed class VacanciesQuery(PortalDbContext db, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int LastPage = 200;

    public async Task<VacanciesPage> ReadAsync(VacancyState? state, int page, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        page = Math.Clamp(page, 1, LastPage);
        var rows = await (
            from vacancy in db.Vacancies
            join call in db.Calls on vacancy.CallId equals call.Id
            join division in db.Divisions on vacancy.DivisionId equals division.Id
            join d in db.NoticeDrafts on vacancy.Id equals d.VacancyId into drafts
            from draft in drafts.DefaultIfEmpty()
            where state == null
                || (state == VacancyState.Cancelled && vacancy.Status == VacancyStatus.Cancelled)
                || (state == VacancyState.Published && vacancy.Status == VacancyStatus.Published && vacancy.ClosesAt > now)
                || (state == VacancyState.Closed && vacancy.Status == VacancyStatus.Published && vacancy.ClosesAt <= now)
                || (state == VacancyState.Writing && vacancy.Status != VacancyStatus.Cancelled && draft.State == NoticeDraftState.Writing)
                || (state == VacancyState.InReview && vacancy.Status != VacancyStatus.Cancelled && draft.State == NoticeDraftState.InReview)
                || (state == VacancyState.Approved && vacancy.Status != VacancyStatus.Cancelled && draft.State == NoticeDraftState.Approved)
            orderby call.Year descending, vacancy.Number
            select new
            {
                vacancy.Number, vacancy.Status, vacancy.ClosesAt, vacancy.DivisionCode, call.Year, vacancy.DeadlineDate,
                vacancy.NoticeVersion, TitleEn = vacancy.Title.En, TitleFr = vacancy.Title.Fr, NameEn = division.Name.En, NameFr = division.Name.Fr,
                Draft = draft == null ? null : (NoticeDraftState?)draft.State,
            })
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);

        return new VacanciesPage
        {
            State = state,
            Page = page,
            HasNext = rows.Count > PageSize,
            Rows =
            [
                .. rows.Take(PageSize).Select(row => new VacancyRow
                {
                    Number = row.Number,
                    Title = row.NoticeVersion == 0 ? new LocalizedText(row.NameEn, row.NameFr) : new LocalizedText(row.TitleEn, row.TitleFr),
                    DivisionCode = row.DivisionCode,
                    CallYear = row.Year,
                    DeadlineDate = row.DeadlineDate,
                    State = VacancyStates.Of(row.Status, row.ClosesAt, row.Draft, now),
                    Draft = row.Draft,
                }),
            ],
        };
    }
}
