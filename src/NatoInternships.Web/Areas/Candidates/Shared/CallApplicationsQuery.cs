using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads a candidate's applications by call, in a fixed number of queries.</summary>
public sealed class CallApplicationsQuery(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Returns one for each call in which the candidate has an application, the latest call first.</summary>
    public async Task<IReadOnlyList<CallApplications>> OfAsync(Guid candidateId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Applications.AsNoTracking()
            .Where(a => a.CandidateId == candidateId)
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { a, v })
            .Join(db.Calls, both => both.a.CallId, c => c.Id, (both, c) => new { both.a, both.v, c })
            .Join(db.CriteriaVersions, row => row.v.CriteriaId, rules => rules.Id, (row, rules) => new { row.a, row.v, row.c, rules })
            .OrderByDescending(row => row.a.ChangedAt).ThenBy(row => row.a.Id)
            .Select(row => new
            {
                CallId = row.c.Id, row.c.Year, row.c.ApplicationLimit,
                IsOpen = db.Vacancies.Any(v => v.CallId == row.c.Id && v.Status == VacancyStatus.Published && v.ClosesAt > now), NameEn = row.c.Name.En, NameFr = row.c.Name.Fr,
                row.a.Reference, row.a.Status, row.a.Rank, row.a.SubmittedAt,
                row.v.Number, TitleEn = row.v.Title.En, TitleFr = row.v.Title.Fr, row.v.DeadlineDate, row.v.DeadlineTime, row.v.ReferenceDate, VacancyStatus = row.v.Status, row.rules.Criteria,
                FileToReplace = db.SectionReopenings
                    .Where(r => r.ApplicationId == row.a.Id && r.UsedAt == null && now < r.Until)
                    .OrderBy(r => r.Until).ThenBy(r => r.Id)
                    .Select(r => r.DocumentId)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var profile = await db.Candidates.AsNoTracking().Where(c => c.Id == candidateId).Select(c => c.Profile).SingleAsync(ct);
        var changed = await ChangedAsync(candidateId, profile, ct);

        return
        [
            .. rows.GroupBy(row => row.CallId).Select(call => new CallApplications
            {
                CallId = call.Key,
                CallName = new LocalizedText(call.First().NameEn, call.First().NameFr),
                Year = call.First().Year,
                Limit = call.First().ApplicationLimit,
                IsOpen = call.First().IsOpen,
                Now = now,
                Applications =
                [
                    .. call.Select(row => new ApplicationListItem
                    {
                        Reference = row.Reference,
                        Number = row.Number,
                        Title = new LocalizedText(row.TitleEn, row.TitleFr),
                        Status = row.Status,
                        Rank = row.Rank,
                        SubmittedAt = row.SubmittedAt,
                        Deadline = new ApplicationDeadline(row.DeadlineDate, row.DeadlineTime),
                        VacancyIsCancelled = row.VacancyStatus == VacancyStatus.Cancelled,
                        FileToReplace = row.FileToReplace,
                        IsBlocked = EligibilityService.Assess(profile.Facts(row.ReferenceDate), row.Criteria).SubmissionBlockers.Count > 0,
                        HasUnsentChanges = changed.Contains(row.Reference),
                    }),
                ],
            }).OrderByDescending(callApplications => callApplications.Year).ThenBy(callApplications => callApplications.CallId),
        ];
    }

    /// <summary>Returns those of one call, also when none of them was submitted.</summary>
    public async Task<CallApplications> OfCallAsync(Guid candidateId, Guid callId, CancellationToken ct) =>
        (await OfAsync(candidateId, ct)).Single(callApplications => callApplications.CallId == callId);

    /// <summary>
    /// Returns the references of submitted applications with unsent changes. Their number is bounded by the calls' limits.
    /// </summary>
    /// <summary>Returns the title of a published vacancy; null when there is none with this number.</summary>
    public Task<LocalizedText?> TitleAsync(string number, CancellationToken ct) => db.Vacancies.AsNoTracking()
        .Where(v => v.Number == number && v.Status != VacancyStatus.Draft)
        .Select(v => (LocalizedText?)v.Title)
        .SingleOrDefaultAsync(ct);

    private async Task<HashSet<string>> ChangedAsync(Guid candidateId, CandidateProfile profile, CancellationToken ct)
    {
        var submissions = await db.Submissions.AsNoTracking()
            .Join(
                db.Applications.Where(a => a.CandidateId == candidateId && a.Status == ApplicationStatus.Submitted),
                s => new { Id = s.ApplicationId, s.Version },
                a => new { a.Id, Version = a.SubmittedVersion },
                (s, a) => new { a.Reference, a.Answers, s.Receipt, s.Version, s.ArrivedAt, s.ContentHash, s.Content })
            .ToListAsync(ct);
        if (submissions.Count == 0)
        {
            return [];
        }

        var documents = await db.Documents.AsNoTracking()
            .Where(d => d.CandidateId == candidateId && d.RemovedAt == null && d.State != Domain.Documents.DocumentState.Refused)
            .Select(d => new NamedFile(d.Id, d.ShowsFrom, d.ShowsTo, d.DatedOn, d.ShowsOnPage))
            .ToListAsync(ct);

        return
        [
            .. submissions
                .Where(row => new CurrentSubmission(row.Receipt, row.Version, row.ArrivedAt, row.ContentHash, SealedContent.Read(row.Content))
                    .DiffersFrom(profile, row.Answers, documents))
                .Select(row => row.Reference),
        ];
    }
}
