using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>Reads one vacancy with its draft and its published notice, for the pages of the Internship Office.</summary>
public sealed class NoticeQuery(PortalDbContext db)
{
    /// <returns>Null when there is no vacancy of this number.</returns>
    public async Task<OfficeNotice?> FindAsync(string number, CancellationToken ct)
    {
        var found = await (
            from vacancy in db.Vacancies.AsNoTracking()
            where vacancy.Number == number
            join call in db.Calls on vacancy.CallId equals call.Id
            join d in db.NoticeDrafts.AsNoTracking() on vacancy.Id equals d.VacancyId into drafts
            from draft in drafts.DefaultIfEmpty()
            join n in db.Notices.AsNoTracking() on new { VacancyId = vacancy.Id, Version = vacancy.NoticeVersion } equals new { n.VacancyId, n.Version } into notices
            from notice in notices.DefaultIfEmpty()
            select new { Vacancy = vacancy, Draft = draft, Notice = notice, call.CompetencyExampleCount, Intakes = call.Intakes.Select(intake => intake.Code).ToList() })
            .SingleOrDefaultAsync(ct);

        return found is null ? null : new OfficeNotice(found.Vacancy, found.Draft, found.Notice)
        {
            ExampleCount = found.CompetencyExampleCount,
            CallIntakes = [.. found.Intakes.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Returns how many applications the vacancy has, by status.</summary>
    public async Task<IReadOnlyDictionary<Domain.Applications.ApplicationStatus, int>> ApplicationsAsync(Guid vacancyId, CancellationToken ct) => await db.Applications
        .Where(a => a.VacancyId == vacancyId)
        .GroupBy(a => a.Status)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
}
