using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>
/// The queries behind every notice and every list that nobody narrowed, translated once by a process. One instance: a translation
/// belongs to one engine.
/// </summary>
public sealed class VacancyQueries
{
    private readonly Func<PortalDbContext, string, CancellationToken, Task<NoticePage?>> notice = EF.CompileAsyncQuery(
        (PortalDbContext db, string number, CancellationToken ct) => (
            from v in db.Vacancies.AsNoTracking()
            where v.Number == number && v.Status != VacancyStatus.Draft
            join notice in db.Notices on new { VacancyId = v.Id, Version = v.NoticeVersion } equals new { notice.VacancyId, notice.Version }
            join criteria in db.CriteriaVersions on v.CriteriaId equals criteria.Id
            join call in db.Calls on v.CallId equals call.Id
            select new NoticePage
            {
                Number = v.Number,
                VacancyId = v.Id,
                Organisation = v.Organisation,
                DivisionCode = v.DivisionCode,
                DeadlineDate = v.DeadlineDate,
                DeadlineTime = v.DeadlineTime,
                ReferenceDate = v.ReferenceDate,
                ExtensionCount = v.ExtensionCount,
                Grant = v.Grant,
                HoursPerWeek = v.HoursPerWeek,
                Months = v.Months,
                InfoSession = v.InfoSession,
                Status = v.Status,
                PublishedAt = v.PublishedAt ?? notice.PublishedAt,
                CancelledAt = v.CancelledAt,
                Content = notice.Content,
                ChangedAt = notice.PublishedAt,
                Criteria = criteria.Criteria,
                CallYear = call.Year,
                ApplicationLimit = call.ApplicationLimit,
                ExampleCount = call.CompetencyExampleCount,
                Starts = v.Intakes.OrderBy(intake => intake.FirstDay).Select(intake => intake.FirstDay).ToList(),
            }).SingleOrDefault());

    /// <summary>Null for a number that is not published: never, or not yet.</summary>
    public async Task<NoticePage?> FindAsync(PortalDbContext db, string number, CancellationToken ct)
    {
        var found = await notice(db, number, ct);
        if (found is not { ExtensionCount: > 0 })
        {
            return found;
        }

        // Hardly any notice has one: the others are not joined with what is not there.
        return found with
        {
            Extensions = await db.DeadlineExtensions.AsNoTracking().Where(one => one.VacancyId == found.VacancyId).OrderBy(one => one.Number).ToListAsync(ct),
        };
    }
}
