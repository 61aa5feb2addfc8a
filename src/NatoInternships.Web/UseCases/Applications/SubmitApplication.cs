using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Submits a version: checks deadline by arrival, rules, completeness and cap. Unique keys enforce the cap: of two parallel submits for the
/// last slot one fails and retries (ADR 0004).
/// </summary>
public sealed class SubmitApplication(PortalDbContext db, ApplicationQueries queries, AuditTrail audit, Outbox outbox, UploadDocument uploads, ReceiptSigner signer, ScreeningProjection screening, TimeProvider clock)
{
    /// <summary>More retries than slots, so the last attempt cannot lose a race.</summary>
    private const int MostTries = 24;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="reference">Reference of their application.</param>
    /// <param name="declarations">The declarations of this submit.</param>
    /// <param name="seen">Concurrency stamp of what the check page showed; null without a page.</param>
    /// <param name="arrivedAt">When the request line reached the portal. It is compared with the deadline (ruling A9).</param>
    /// <param name="ct">Cancels the submit until it is saved.</param>
    public Task<SubmitOutcome> ExecuteAsync(
        Guid candidateId, string reference, Declarations declarations, string? seen, DateTimeOffset arrivedAt, CancellationToken ct) =>
        ExecuteAsync(candidateId, reference, declarations, seen, submitAttachment: null, arrivedAt, ct);

    /// <summary>
    /// Submits with a file of the same form (ruling A9). File and submission are saved in one transaction. If the submit is refused, the
    /// file is saved alone, so that nobody has to upload it twice.
    /// </summary>
    public async Task<SubmitOutcome> ExecuteAsync(
        Guid candidateId, string reference, Declarations declarations, string? seen, PendingUpload? submitAttachment, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var outcome = await JudgeAsync(candidateId, reference, declarations, seen, submitAttachment, arrivedAt, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                if (submitAttachment is not null)
                {
                    uploads.Saved(submitAttachment);
                }

                return outcome;
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(2, 10 * tries), ct);
            }
        }
    }

    // Leaves the changes to be saved with the outcome in the unit of work.
    private async Task<SubmitOutcome> JudgeAsync(
        Guid candidateId, string reference, Declarations declarations, string? seen, PendingUpload? submitAttachment, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        if (await queries.FindDossierAsync(db, candidateId, reference, ct) is not { } dossier)
        {
            return new SubmitOutcome.NotFound();
        }

        Guid? lastFileId = null;
        if (submitAttachment is not null)
        {
            switch (await uploads.AddAsync(submitAttachment, dossier.Documents, ct))
            {
                case AddOutcome.Added added:
                    (dossier, lastFileId) = (dossier.With(added.Document), added.Document.Id);
                    break;
                case AddOutcome.AlreadyThere there:
                    lastFileId = there.Document.Id;
                    break;
                case AddOutcome.TooMany many:
                    return new SubmitOutcome.TooManyFiles(many.Limit);
                case var other:
                    throw new NotSupportedException($"Unhandled outcome {other}.");
            }
        }

        declarations = WithPoolInForce(declarations, dossier.Application);
        var answers = dossier.Content(declarations);
        var content = SealedContent.Of(answers);
        if (await RefusalAsync(dossier, content, declarations, seen, lastFileId, arrivedAt, ct) is { } refusal)
        {
            return refusal;
        }

        if (dossier.Application.SlotNo is null && dossier.Free.SlotNo is null)
        {
            return new SubmitOutcome.LimitReached(dossier.Call.ApplicationLimit);
        }

        var submission = Freeze(dossier, content, arrivedAt);
        await screening.SubmittedAsync(dossier.Application, answers, ct);

        return new SubmitOutcome.Submitted(submission);
    }

    // Only the first submit asks about the pool. Later ones do not change it (ruling A26).
    private static Declarations WithPoolInForce(Declarations declarations, InternshipApplication application) =>
        application.PoolIsChosen ? declarations with { JoinsPool = application.JoinedPoolAt is not null } : declarations;

    private async Task<SubmitOutcome?> RefusalAsync(
        ApplicationDossier dossier, SealedContent content, Declarations declarations, string? seen, Guid? submitAttachment, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var (application, vacancy) = (dossier.Application, dossier.Vacancy);
        if (application.Status == ApplicationStatus.Submitted)
        {
            var current = await db.Submissions.SingleAsync(
                s => s.ApplicationId == application.Id && s.Version == application.SubmittedVersion, ct);
            if (current.ContentHash == content.Hash)
            {
                return new SubmitOutcome.AlreadySubmitted(current);
            }
        }

        switch (dossier.ClosedBy(arrivedAt))
        {
            case ClosedReason.VacancyCancelled:
                return new SubmitOutcome.VacancyCancelled();
            case ClosedReason.Status:
                return new SubmitOutcome.NotOpen(application.Status);
            case ClosedReason.DeadlinePassed:
                return new SubmitOutcome.DeadlinePassed(vacancy.ClosesAt);
        }

        // The file may already have been on the page, for example after a double click. Then the stamp includes it.
        if (seen is not null && dossier.Stamp() != seen && dossier.Stamp(submitAttachment) != seen)
        {
            return new SubmitOutcome.ChangedMeanwhile();
        }

        if (dossier.Eligibility.SubmissionBlockers.Count > 0)
        {
            return new SubmitOutcome.NotEligible(dossier.Eligibility);
        }

        IReadOnlyList<MissingPart> missing =
        [
            .. dossier.Missing(),
            .. declarations.AreGiven ? Array.Empty<MissingPart>() : [new MissingPart(ApplicationSection.Declarations, "declarations")],
        ];

        return missing.Count > 0 ? new SubmitOutcome.Incomplete(missing) : null;
    }

    private Submission Freeze(ApplicationDossier dossier, SealedContent content, DateTimeOffset arrivedAt)
    {
        var submission = dossier.Application.Submit(content, dossier.Free.SlotNo.GetValueOrDefault(), dossier.Free.Rank, dossier.Call.Year, arrivedAt, clock.GetUtcNow());
        submission.Sign(signer.Sign(submission, dossier.Candidate.Id));
        db.Submissions.Add(submission);
        audit.Add(dossier.Candidate.UserId, AuditActions.ApplicationSubmitted, AuditSubjects.Application, dossier.Application.Id, $"version {submission.Version}");
        outbox.Add(MailTemplates.ApplicationSubmitted, dossier.Candidate.UserId, submission.Id);

        return submission;
    }
}
