using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads one application of a candidate, in a fixed number of queries.</summary>
public sealed class ApplicationOverviewQuery(PortalDbContext db, ApplicationQueries queries, OwnAnswersQuery own, TimeProvider clock)
{
    /// <returns>Null when there is no such application or it belongs to another candidate.</returns>
    public async Task<ApplicationOverview?> FindAsync(Guid candidateId, string reference, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var dossier = await queries.FindDossierAsync(db, candidateId, reference, ct);
        if (dossier is null)
        {
            return null;
        }

        var application = dossier.Application;

        return new ApplicationOverview(
            dossier,
            application.SubmittedVersion == 0 ? null : await CurrentAsync(application.Id, application.SubmittedVersion, ct),
            await ReopenedAsync(application.Id, application.Status, dossier.Vacancy.Status, now, ct),
            await own.ChoicesAsync(dossier.Vacancy.Id, ct),
            now);
    }

    /// <summary>Returns only the data of the state line, for pages that show nothing else of the application.</summary>
    /// <returns>Null when there is no such application or it belongs to another candidate.</returns>
    public async Task<ApplicationState?> StateAsync(Guid candidateId, string reference, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await (
            from application in db.Applications.AsNoTracking()
            where application.CandidateId == candidateId && application.Reference == reference
            join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
            join call in db.Calls on vacancy.CallId equals call.Id
            join rules in db.CriteriaVersions on vacancy.CriteriaId equals rules.Id
            join candidate in db.Candidates on application.CandidateId equals candidate.Id
            select new
            {
                application.Id, application.Status, application.WithdrawnAt, application.SubmittedVersion, application.Answers, application.SlotNo, application.JoinedPoolAt,
                candidate.Profile, rules.Criteria,
                vacancy.Number, vacancy.DeadlineDate, vacancy.DeadlineTime, vacancy.ReferenceDate, VacancyStatus = vacancy.Status,
                HasFreeChoice = db.Applications.Count(other => other.CandidateId == candidateId && other.CallId == call.Id && other.SlotNo != null) < call.ApplicationLimit,
            }).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var current = row.SubmittedVersion == 0 ? null : await CurrentAsync(row.Id, row.SubmittedVersion, ct);

        return new ApplicationState
        {
            Reference = reference,
            Number = row.Number,
            Status = row.Status,
            VacancyIsCancelled = row.VacancyStatus == VacancyStatus.Cancelled,
            Deadline = new ApplicationDeadline(row.DeadlineDate, row.DeadlineTime),
            WithdrawnAt = row.WithdrawnAt,
            InForceSince = current?.ArrivedAt,
            FileWasReplaced = current?.FileWasReplaced == true,
            HasUnsentChanges = row.Status == ApplicationStatus.Submitted && current is not null
                && current.DiffersFrom(row.Profile, row.Answers, await UsableDocumentsAsync(candidateId, ct)),
            Reopened = await ReopenedAsync(row.Id, row.Status, row.VacancyStatus, now, ct),
            IsInPool = row.JoinedPoolAt is not null,
            Blockers = EligibilityService.Assess(row.Profile.Facts(row.ReferenceDate), row.Criteria).SubmissionBlockers,
            HasAChoice = row.SlotNo is not null || row.HasFreeChoice,
            Now = now,
        };
    }

    /// <summary>Returns every submitted version of an application, the latest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> VersionsAsync(Guid applicationId, CancellationToken ct) => await db.Submissions.AsNoTracking()
        .Where(s => s.ApplicationId == applicationId)
        .OrderByDescending(s => s.Version)
        .Select(s => new VersionRow(s.Version, s.Receipt, s.ArrivedAt))
        .ToListAsync(ct);

    /// <summary>Returns one submitted version; null when there is none with this number.</summary>
    public async Task<CurrentSubmission?> VersionAsync(Guid applicationId, int version, CancellationToken ct)
    {
        var current = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == applicationId && s.Version == version)
            .Select(s => new
            {
                s.Receipt, s.Version, s.ArrivedAt, s.ContentHash, s.Content,
                FileWasReplaced = db.SectionReopenings.Any(r => r.ApplicationId == applicationId && r.MadeVersion == version),
            })
            .SingleOrDefaultAsync(ct);

        return current is null ? null : new CurrentSubmission(current.Receipt, current.Version, current.ArrivedAt, current.ContentHash, SealedContent.Read(current.Content))
        {
            FileWasReplaced = current.FileWasReplaced,
        };
    }

    private async Task<CurrentSubmission> CurrentAsync(Guid applicationId, int version, CancellationToken ct) =>
        await VersionAsync(applicationId, version, ct) ?? throw new InvalidOperationException($"Version {version} of application {applicationId} is not stored.");

    private async Task<ReopenedFile?> ReopenedAsync(
        Guid applicationId, ApplicationStatus status, VacancyStatus vacancy, DateTimeOffset now, CancellationToken ct)
    {
        if (!status.Can(ApplicationMove.ReplaceFile) || vacancy == VacancyStatus.Cancelled)
        {
            return null;
        }

        return await db.SectionReopenings.AsNoTracking()
            .Where(r => r.ApplicationId == applicationId && r.DocumentId != null && r.UsedAt == null && now < r.Until)
            .OrderBy(r => r.Until).ThenBy(r => r.Id)
            .Select(r => new ReopenedFile(r.DocumentId!.Value, r.Until))
            .FirstOrDefaultAsync(ct);
    }

    private Task<List<NamedFile>> UsableDocumentsAsync(Guid candidateId, CancellationToken ct) => db.Documents.AsNoTracking()
        .Where(d => d.CandidateId == candidateId && d.RemovedAt == null && d.State != DocumentState.Refused)
        .Select(d => new NamedFile(d.Id, d.ShowsFrom, d.ShowsTo, d.DatedOn, d.ShowsOnPage))
        .ToListAsync(ct);
}
