using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Reads applications for a decision.</summary>
public sealed class ScreeningCases(PortalDbContext db)
{
    /// <summary>Returns null for an unknown reference, and for an application that was never submitted.</summary>
    public async Task<ScreeningCase?> FindAsync(string reference, CancellationToken ct) => (await FindAsync([reference], ct)).SingleOrDefault();

    /// <summary>Returns the applications that exist, in the order of their first submit.</summary>
    public async Task<IReadOnlyList<ScreeningCase>> FindAsync(IReadOnlyCollection<string> references, CancellationToken ct)
    {
        var found = await (
            from row in db.ScreeningRows
            where references.Contains(row.Reference)
            orderby row.RowNo
            join application in db.Applications on row.ApplicationId equals application.Id
            join vacancy in db.Vacancies on row.VacancyId equals vacancy.Id
            join submission in db.Submissions on new { Id = row.ApplicationId, row.Version } equals new { Id = submission.ApplicationId, submission.Version }
            select new
            {
                Row = row,
                Application = application,
                submission.Content,
                vacancy.ClosesAt,
                Look = db.SecondLooks.FirstOrDefault(l => l.ApplicationId == row.ApplicationId),
                ReopenedUntil = db.SectionReopenings.Where(r => r.ApplicationId == row.ApplicationId && r.MadeVersion == null).Max(r => (DateTimeOffset?)r.Until),
            }).ToListAsync(ct);
        var ids = found.ConvertAll(one => one.Application.Id);
        var claims = (await db.ClaimDecisions.Where(c => ids.Contains(c.ApplicationId)).ToListAsync(ct)).ToLookup(c => c.ApplicationId);
        var decisions = (await db.Decisions
            .Where(d => ids.Contains(d.ApplicationId) && d.No == db.ScreeningRows.Where(r => r.ApplicationId == d.ApplicationId).Select(r => r.DecisionNo).First())
            .ToListAsync(ct)).ToDictionary(d => d.ApplicationId);

        var looked = found.Where(one => one.Look is not null).Select(one => one.Application.Id).ToList();
        var first = looked.Count == 0 ? [] : await db.Decisions.AsNoTracking()
            .Where(d => looked.Contains(d.ApplicationId) && db.ReleasedDecisions.Any(r => r.ApplicationId == d.ApplicationId && r.No == 1 && r.DecisionNo == d.No))
            .ToListAsync(ct);

        return
        [
            .. found.Select(one => new ScreeningCase
            {
                Application = one.Application,
                Content = SealedContent.Read(one.Content),
                Row = one.Row,
                Claims = [.. claims[one.Application.Id].Where(claim => claim.Version == one.Row.Version)],
                Last = decisions.GetValueOrDefault(one.Application.Id),
                Look = one.Look,
                FirstOfficers = [.. first.Where(d => d.ApplicationId == one.Application.Id).SelectMany(d => d.Conditions.Select(condition => condition.DecidedBy).OfType<Guid>().Append(d.DecidedBy))],
                ClosesAt = one.ClosesAt,
                ReopenedUntil = one.ReopenedUntil,
            }),
        ];
    }
}
