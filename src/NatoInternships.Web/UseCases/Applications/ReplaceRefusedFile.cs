using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Puts a file that was added a moment ago in the place of one that was refused after the deadline (ruling A23): a new version with
/// its own receipt, equal to the one in force but for this file (ADR 0012). What the candidate wrote meanwhile does not enter it.
/// </summary>
public sealed class ReplaceRefusedFile(PortalDbContext db, AuditTrail audit, Outbox outbox, ReceiptSigner signer, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of their application.</param>
    /// <param name="refusedId">The refused file, which the version in force names.</param>
    /// <param name="documentId">The file that stands in its place from now on.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the seven days are judged by it.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<ReplaceFileOutcome> ExecuteAsync(
        Guid candidateId, string reference, Guid refusedId, Guid documentId, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var application = await db.Applications.SingleOrDefaultAsync(a => a.CandidateId == candidateId && a.Reference == reference, ct);
            var document = await db.Documents.SingleOrDefaultAsync(d => d.Id == documentId && d.CandidateId == candidateId, ct);
            if (application is null || document is null)
            {
                return new ReplaceFileOutcome.NotFound();
            }

            var reopening = await db.SectionReopenings.SingleOrDefaultAsync(r => r.ApplicationId == application.Id && r.DocumentId == refusedId, ct);
            var vacancy = await db.Vacancies.Where(v => v.Id == application.VacancyId).Select(v => new { v.CallId, v.Status }).SingleAsync(ct);
            if (reopening is null || vacancy.Status == VacancyStatus.Cancelled || !application.Status.Can(ApplicationMove.ReplaceFile))
            {
                return new ReplaceFileOutcome.Closed();
            }

            // By the version that used it up: the application may have been read before that was saved.
            if (reopening.MadeVersion is { } made && await NamesAsync(application.Id, made, documentId, ct))
            {
                return new ReplaceFileOutcome.Replaced();
            }

            if (!reopening.IsOpenAt(arrivedAt))
            {
                return new ReplaceFileOutcome.Closed();
            }

            var standing = await StandingAsync(application, ct);
            if (standing.Documents.SingleOrDefault(named => named.DocumentId == refusedId)?.Kind != document.Kind)
            {
                return new ReplaceFileOutcome.NotFound();
            }

            var year = await db.Calls.Where(c => c.Id == vacancy.CallId).Select(c => c.Year).SingleAsync(ct);
            Freeze(application, reopening, standing, document, year, await UserIdAsync(candidateId, ct), arrivedAt);
            try
            {
                await db.SaveChangesAsync(ct);

                return new ReplaceFileOutcome.Replaced();
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // a double click or a withdrawal at the same moment: read again, what stands decides
            }
        }
    }

    private async Task<SubmissionContent> StandingAsync(InternshipApplication application, CancellationToken ct) => SealedContent.Read(
        await db.Submissions
            .Where(s => s.ApplicationId == application.Id && s.Version == application.SubmittedVersion)
            .Select(s => s.Content)
            .SingleAsync(ct));

    private Task<bool> NamesAsync(Guid applicationId, int version, Guid documentId, CancellationToken ct) => db.Submissions
        .AnyAsync(s => s.ApplicationId == applicationId && s.Version == version && s.Documents.Any(named => named.DocumentId == documentId), ct);

    private Task<Guid> UserIdAsync(Guid candidateId, CancellationToken ct) =>
        db.Candidates.Where(c => c.Id == candidateId).Select(c => c.UserId).SingleAsync(ct);

    private void Freeze(
        InternshipApplication application, SectionReopening reopening, SubmissionContent standing, Document document, int year, Guid userId, DateTimeOffset arrivedAt)
    {
        var content = SealedContent.Of(standing.WithFile(reopening.DocumentId!.Value, SubmittedDocument.Of(document)));
        var submission = application.ReplaceFile(content, reopening, year, arrivedAt, clock.GetUtcNow());
        submission.Sign(signer.Sign(submission, application.CandidateId));
        db.Submissions.Add(submission);
        audit.Add(userId, AuditActions.FileReplaced, AuditSubjects.Application, application.Id, $"document {document.Id} for {reopening.DocumentId}");
        audit.Add(userId, AuditActions.ApplicationSubmitted, AuditSubjects.Application, application.Id, $"version {submission.Version}");
        outbox.Add(MailTemplates.FileReplaced, userId, submission.Id);
    }
}
