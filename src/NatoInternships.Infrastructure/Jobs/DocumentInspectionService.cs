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

/// <summary>
/// Inspects one document and records the answer. A refused file is told to the candidate by mail; the sweep deletes it. A file that fails while the inspection works
/// on another ends as refused after <see cref="MostAttempts"/> tries; while qpdf or the scanner is away every file waits (ADR 0033).
/// </summary>
public sealed class DocumentInspectionService(
    PortalDbContext db, DocumentStore store, DocumentInspector inspector, LateRefusalService late, AuditTrail audit, Outbox outbox, TimeProvider clock, ILogger<DocumentInspectionService> log)
{
    /// <summary>Longer than any inspection: after it another process may take the document.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Tries of a file that cannot be read: at once, and after 1, 5 and 25 minutes.</summary>
    public const int MostAttempts = 4;

    /// <summary>Tries of a file whose bytes are missing or cannot be decrypted, and of one that ended the process: about two days.</summary>
    public const int MostAttemptsWithoutBytes = 48;

    private const int WaitGrows = 5;
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

        if (document.RemovedAt is not null && !await db.Set<SubmissionDocument>().AnyAsync(named => named.DocumentId == documentId, ct))
        {
            document.LeaveUninspected();

            return await TrySaveAsync(ct);
        }

        document.BeginInspection(clock.GetUtcNow() + Lease);
        if (!await TrySaveAsync(ct))
        {
            return false;
        }

        await RecordAsync(document, document.InspectionAttempts > MostAttemptsWithoutBytes ? new InspectionOutcome.Refused(RefusalReason.CouldNotBeChecked) : await InspectAsync(document, ct), ct);
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogError("Document {DocumentId} could not be read: {Kind}", document.Id, exception.GetType().Name);

            return new InspectionOutcome.NotInspected(NotInspectedReason.WorkspaceUnavailable); // the store or the work folder, not the file
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Document {DocumentId}: the inspection failed", document.Id);

            return new InspectionOutcome.NotInspected(NotInspectedReason.InspectorFailed);
        }

        return null;
    }

    private async Task RecordAsync(Document document, InspectionOutcome? outcome, CancellationToken ct)
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
            case InspectionOutcome.NotInspected away when !await inspector.WorksAsync(away.Reason, ct):
                document.CouldNotInspect(now, now + WaitWhileAway(document, now), counts: false);
                break;
            default:
                Count(document, outcome is null ? MostAttemptsWithoutBytes : MostAttempts, now);
                break;
        }
    }

    private void Count(Document document, int mostAttempts, DateTimeOffset now)
    {
        if (document.InspectionAttempts >= mostAttempts)
        {
            log.LogError("Document {DocumentId} could not be inspected in {Attempts} tries and is refused", document.Id, document.InspectionAttempts);
            document.Refuse(RefusalReason.CouldNotBeChecked, now);

            return;
        }

        var wait = FirstWait * Math.Pow(WaitGrows, Math.Min(document.InspectionAttempts - 1, 10));
        document.CouldNotInspect(now, now + Shortest(wait, LongestWait), counts: true);
    }

    // Twice as long as since the last try, from a minute to an hour.
    private static TimeSpan WaitWhileAway(Document document, DateTimeOffset now) =>
        document.InspectedAt is { } last && now - last > FirstWait / 2 ? Shortest(TimeSpan.FromMinutes(Math.Round((now - last).TotalMinutes * 2)), LongestWait) : FirstWait;

    private static TimeSpan Shortest(TimeSpan one, TimeSpan other) => one < other ? one : other;

    // The mail says why; the row keeps the reason, the file goes with the next sweep but one.
    private async Task TellAsync(Document document, CancellationToken ct)
    {
        audit.Add(actorId: null, AuditActions.DocumentRefused, AuditSubjects.Document, document.Id, document.RefusalReason.ToString());
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
