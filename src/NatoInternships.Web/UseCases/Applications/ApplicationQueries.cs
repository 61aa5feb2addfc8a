using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// What a submit and an upload ask, translated once by a process, in few questions: the last hour of a call is made of round trips.
/// One instance: a translation belongs to one engine.
/// </summary>
public sealed class ApplicationQueries
{
    private readonly Func<PortalDbContext, Guid, string, CancellationToken, Task<FolderRow?>> dossier = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid candidateId, string reference, CancellationToken ct) => (
            from a in db.Applications
            where a.CandidateId == candidateId && a.Reference == reference
            join v in db.Vacancies on a.VacancyId equals v.Id
            join c in db.Calls on v.CallId equals c.Id
            join person in db.Candidates on a.CandidateId equals person.Id
            join rules in db.CriteriaVersions on v.CriteriaId equals rules.Id
            select new FolderRow
            {
                Application = a,
                Vacancy = v,
                Call = c,
                Candidate = person,
                Criteria = rules.Criteria,
                Intakes = c.Intakes.ToList(), // the call's own, which a tracked call then has
                FreeSlot = c.Slots.Where(slot => !db.Applications.Any(other => other.CandidateId == candidateId && other.CallId == c.Id && other.SlotNo == slot.SlotNo))
                    .Min(slot => (int?)slot.SlotNo),
                LastRank = db.Applications.Where(other => other.CandidateId == candidateId && other.CallId == c.Id && other.SlotNo != null)
                    .Max(other => other.Rank),
            }).SingleOrDefault());

    private readonly Func<PortalDbContext, Guid, IAsyncEnumerable<Document>> files = EF.CompileAsyncQuery<PortalDbContext, Guid, Document>(
        (db, candidateId) => db.Documents
            .Where(d => d.CandidateId == candidateId && d.RemovedAt == null)
            .OrderBy(d => d.UploadedAt).ThenBy(d => d.Id));

    private readonly Func<PortalDbContext, Guid, string, CancellationToken, Task<OpenApplication?>> open = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid candidateId, string reference, CancellationToken ct) => (
            from application in db.Applications
            where application.CandidateId == candidateId && application.Reference == reference
            join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
            join candidate in db.Candidates on application.CandidateId equals candidate.Id
            select new OpenApplication(application.Id, candidate.UserId, application.Status, vacancy.Status == VacancyStatus.Cancelled, vacancy.ClosesAt)).SingleOrDefault());

    /// <summary>The candidate's own application with what it stands on; null for a missing one and for somebody else's alike.</summary>
    public async Task<ApplicationDossier?> FolderAsync(PortalDbContext db, Guid candidateId, string reference, CancellationToken ct) =>
        await dossier(db, candidateId, reference, ct) is { } row
            ? new ApplicationDossier(
                row.Application, row.Vacancy, row.Call, row.Candidate, row.Criteria, await FilesAsync(db, candidateId, ct), new FreeChoice(row.FreeSlot, row.LastRank.GetValueOrDefault() + 1))
            : null;

    /// <summary>Every file on the candidate's list, refused ones too, oldest first.</summary>
    public async Task<IReadOnlyList<Document>> FilesAsync(PortalDbContext db, Guid candidateId, CancellationToken ct) =>
        await files(db, candidateId).ToListAsync(ct);

    /// <summary>Whether files may be changed from this application's page; null for a missing one and for somebody else's alike.</summary>
    public Task<OpenApplication?> OpenAsync(PortalDbContext db, Guid candidateId, string reference, CancellationToken ct) =>
        open(db, candidateId, reference, ct);

    private sealed class FolderRow
    {
        public required InternshipApplication Application { get; init; }

        public required Vacancy Vacancy { get; init; }

        public required Call Call { get; init; }

        public required Candidate Candidate { get; init; }

        public required EligibilityCriteria Criteria { get; init; }

        public required List<Intake> Intakes { get; init; }

        public required int? FreeSlot { get; init; }

        public required int? LastRank { get; init; }
    }
}
