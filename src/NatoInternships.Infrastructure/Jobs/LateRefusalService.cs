using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Handles a file that is refused after the deadline (ruling A23). Submissions in force that name it stay valid, their documents are
/// reopened for this file for seven days, and the candidate gets a mail.
/// </summary>
public sealed class LateRefusalService(PortalDbContext db, AuditTrail audit, Outbox outbox, TimeProvider clock, ILogger<LateRefusalService> log)
{
    /// <summary>How far back a sweep searches.</summary>
    public static readonly TimeSpan LooksBack = TimeSpan.FromDays(2);

    // Files looked up in one query.
    private const int BatchSize = 100;

    /// <summary>Adds the consequences of a document's refusal to the current unit of work.</summary>
    /// <returns>The number of applications that it reopens.</returns>
    public async Task<int> AddAsync(Guid documentId, CancellationToken ct)
    {
        var affected = await Affected(clock.GetUtcNow()).Where(row => row.DocumentId == documentId).ToListAsync(ct);
        affected.ForEach(Reopen);

        return affected.Count;
    }

    /// <summary>
    /// Finds missed cases: a file that was refused while a submit that names it was being saved. Several processes may sweep at the same
    /// time; a unique index lets one of them save.
    /// </summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - LooksBack;
        var refused = await db.Documents
            .Where(d => d.State == DocumentState.Refused && d.InspectedAt >= since)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .ToListAsync(ct);
        var missed = 0;
        foreach (var documents in refused.Chunk(BatchSize))
        {
            missed += await ReopenMissedAsync(documents, ct);
        }

        return missed;
    }

    // The ids come first, because a join with the refused files would read every submission in force once a minute.
    private async Task<int> ReopenMissedAsync(IReadOnlyList<Guid> documents, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var missed = await Affected(clock.GetUtcNow())
            .Where(row => documents.Contains(row.DocumentId) && db.Documents.Any(d => d.Id == row.DocumentId && d.InspectedAt >= row.ClosesAt))
            .ToListAsync(ct);
        missed.ForEach(Reopen);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            log.LogInformation("Another process reopened the same documents");
            db.ChangeTracker.Clear();

            return 0;
        }

        return missed.Count;
    }

    private IQueryable<AffectedApplication> Affected(DateTimeOffset now) =>
        from named in db.Set<SubmissionDocument>()
        join submission in db.Submissions on named.SubmissionId equals submission.Id
        join application in db.Applications
            on new { Id = submission.ApplicationId, submission.Version } equals new { application.Id, Version = application.SubmittedVersion }
        join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
        join candidate in db.Candidates on application.CandidateId equals candidate.Id
        where application.Status == ApplicationStatus.Submitted && vacancy.Status == VacancyStatus.Published && vacancy.ClosesAt <= now
            && !db.SectionReopenings.Any(r => r.ApplicationId == application.Id && r.DocumentId == named.DocumentId)
        select new AffectedApplication
        {
            ApplicationId = application.Id,
            DocumentId = named.DocumentId,
            UserId = candidate.UserId,
            ClosesAt = vacancy.ClosesAt,
        };

    private void Reopen(AffectedApplication row)
    {
        var reopening = SectionReopening.ForRefusedFile(row.ApplicationId, row.DocumentId, clock.GetUtcNow());
        db.SectionReopenings.Add(reopening);
        audit.Add(actorId: null, AuditActions.SectionReopened, AuditSubjects.Application, row.ApplicationId, $"document {row.DocumentId}");
        outbox.Add(MailTemplates.DocumentRefusedLate, row.UserId, reopening.Id);
    }

    private sealed record AffectedApplication
    {
        public required Guid ApplicationId { get; init; }

        public required Guid DocumentId { get; init; }

        public required Guid UserId { get; init; }

        public required DateTimeOffset ClosesAt { get; init; }
    }
}
