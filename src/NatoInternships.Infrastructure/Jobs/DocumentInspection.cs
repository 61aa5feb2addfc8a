using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Inspects one document and records the answer. A refused file is told to the candidate by mail; the sweep deletes it.</summary>
public sealed class DocumentInspection(
    PortalDbContext db, DocumentStore store, DocumentInspector inspector, LateRefusals late, AuditTrail audit, Outbox outbox, TimeProvider clock, ILogger<DocumentInspection> log)
{
    /// <summary>Longer than any inspection: after it another process may take the document.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>False when somebody else has it, or it is not due.</summary>
    public async Task<bool> RunAsync(Guid documentId, CancellationToken ct)
    {
        var document = await db.Documents.SingleOrDefaultAsync(d => d.Id == documentId, ct);
        if (document is null || document.InspectAfter is null || document.InspectAfter > clock.GetUtcNow())
        {
            return false;
        }

        document.QueueInspection(clock.GetUtcNow() + Lease);
        if (!await TrySaveAsync(ct))
        {
            return false;
        }

        var outcome = await InspectAsync(document, ct);
        Record(document, outcome);
        if (document.State == DocumentState.Refused)
        {
            await TellAsync(document, ct);
        }

        return await TrySaveAsync(ct);
    }

    private async Task<InspectionOutcome?> InspectAsync(Document document, CancellationToken ct)
    {
        try
        {
            await using var plain = await store.OpenAsync(StorageKey.Parse(document.StorageKey), ct);
            if (plain is not null)
            {
                return await inspector.InspectAsync(plain, document.Format, ct);
            }

            log.LogError("Document {DocumentId} has no file", document.Id);
        }
        catch (DocumentUnreadableException exception)
        {
            log.LogCritical("Document {DocumentId} cannot be decrypted: {Cause}", document.Id, exception.Cause);
        }

        return null;
    }

    private void Record(Document document, InspectionOutcome? outcome)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case InspectionOutcome.Clean clean:
                document.FoundClean(now, clean.PageCount);
                break;
            case InspectionOutcome.Refused refused:
                document.Refuse(refused.Reason, now);
                break;
            case InspectionOutcome.NotInspected { Reason: NotInspectedReason.LimitReached }:
                document.CouldNotInspect(now, again: null); // another try would hit the same limit
                break;
            case null when document.RemovedAt is not null:
                document.CouldNotInspect(now, again: null); // removed and swept meanwhile
                break;
            default:
                document.CouldNotInspect(now, now + WaitAfter(document.InspectionAttempts));
                break;
        }
    }

    // The mail says why; the row keeps the reason, the file goes with the next sweep but one.
    private async Task TellAsync(Document document, CancellationToken ct)
    {
        audit.Add(actorId: null, "document-refused", "document", document.Id, document.RefusalReason.ToString());
        var isReplacedLate = await late.AddAsync(document.Id, ct) > 0; // which has a mail of its own
        if (document.RemovedAt is not null || (isReplacedLate && !await ServesOpenAsync(document.CandidateId, ct)))
        {
            return;
        }

        var userId = await db.Candidates.Where(c => c.Id == document.CandidateId).Select(c => c.UserId).SingleAsync(ct);
        outbox.Add(MailTemplates.DocumentRefused, userId, document.Id);
    }

    // What is still open must be submitted once more, which the other mail does not say.
    private Task<bool> ServesOpenAsync(Guid candidateId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return db.Applications.AnyAsync(
            a => a.CandidateId == candidateId && (a.Status == ApplicationStatus.Draft || a.Status == ApplicationStatus.Submitted)
                && db.Vacancies.Any(v => v.Id == a.VacancyId && v.Status == VacancyStatus.Published && v.ClosesAt > now),
            ct);
    }

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(attempts, 10));

        return wait < LongestWait ? wait : LongestWait;
    }

    private async Task<bool> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // another process was faster

            return false;
        }
    }
}
