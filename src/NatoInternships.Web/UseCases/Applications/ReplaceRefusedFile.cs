using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Replaces a file that was refused after the deadline by one that was just uploaded (ruling A23). Creates a version with its own receipt
/// that equals the one in force except for this file (ADR 0012). Later answers of the candidate are not in it.
/// </summary>
public sealed class ReplaceRefusedFile(PortalDbContext db, AuditTrail audit, Outbox outbox, ReceiptSigner signer, ScreeningProjection screening, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="reference">Reference of their application.</param>
    /// <param name="refusedId">The refused file, which the version in force names.</param>
    /// <param name="documentId">The file that replaces it.</param>
    /// <param name="arrivedAt">When the request line reached the portal. It is compared with the end of the seven days.</param>
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

            // Checks the version that used the reopening, because the application may have been read before that save.
            if (reopening.MadeVersion is { } made && await NamesAsync(application.Id, made, documentId, ct))
            {
                return new ReplaceFileOutcome.Replaced();
            }

            if (!reopening.IsOpenAt(arrivedAt))
            {
                return new ReplaceFileOutcome.Closed();
            }

            var contentInForce = await ContentInForceAsync(application, ct);
            if (contentInForce.Documents.SingleOrDefault(named => named.DocumentId == refusedId)?.Kind != document.Kind)
            {
                return new ReplaceFileOutcome.NotFound();
            }

            var year = await db.Calls.Where(c => c.Id == vacancy.CallId).Select(c => c.Year).SingleAsync(ct);
            var replaced = contentInForce.WithFile(reopening.DocumentId!.Value, SubmittedDocument.Of(document));
            Freeze(application, reopening, replaced, document, year, await UserIdAsync(candidateId, ct), arrivedAt);
            await screening.SubmittedAsync(application, replaced, ct);
            try
            {
                await db.SaveChangesAsync(ct);

                return new ReplaceFileOutcome.Replaced();
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // A double click or a withdrawal at the same moment. Read again and decide on the new state.
            }
        }
    }

    private async Task<SubmissionContent> ContentInForceAsync(InternshipApplication application, CancellationToken ct) => SealedContent.Read(
        await db.Submissions
            .Where(s => s.ApplicationId == application.Id && s.Version == application.SubmittedVersion)
            .Select(s => s.Content)
            .SingleAsync(ct));

    private Task<bool> NamesAsync(Guid applicationId, int version, Guid documentId, CancellationToken ct) => db.Submissions
        .AnyAsync(s => s.ApplicationId == applicationId && s.Version == version && s.Documents.Any(named => named.DocumentId == documentId), ct);

    private Task<Guid> UserIdAsync(Guid candidateId, CancellationToken ct) =>
        db.Candidates.Where(c => c.Id == candidateId).Select(c => c.UserId).SingleAsync(ct);

    private void Freeze(
        InternshipApplication application, SectionReopening reopening, SubmissionContent replaced, Document document, int year, Guid userId, DateTimeOffset arrivedAt)
    {
        var content = SealedContent.Of(replaced);
        var submission = application.ReplaceFile(content, reopening, year, arrivedAt, clock.GetUtcNow());
        submission.Sign(signer.Sign(submission, application.CandidateId));
        db.Submissions.Add(submission);
        audit.Add(userId, AuditActions.FileReplaced, AuditSubjects.Application, application.Id, $"document {document.Id} for {reopening.DocumentId}");
        audit.Add(userId, AuditActions.ApplicationSubmitted, AuditSubjects.Application, application.Id, $"version {submission.Version}");
        outbox.Add(MailTemplates.FileReplaced, userId, submission.Id);
    }
}
