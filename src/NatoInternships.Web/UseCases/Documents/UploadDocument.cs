using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Stores a candidate's file and puts it on their list. The bytes are encrypted and durable before any row names them. A file that comes
/// with a submit is received here and saved with the submission.
/// </summary>
public sealed class UploadDocument(
    PortalDbContext db, ApplicationQueries queries, DocumentStore store, UploadAllowance allowance, InspectionSignal signal, AuditTrail audit, TimeProvider clock, ILogger<UploadDocument> log)
{
    /// <summary>More attempts than places, so the last attempt cannot lose a race for one.</summary>
    private const int MostTries = Document.MostPerCandidate + 4;

    /// <summary>Stores a file and saves its row.</summary>
    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of the application from whose page it comes.</param>
    /// <param name="description">What the candidate says of it.</param>
    /// <param name="sentName">The file's name as sent.</param>
    /// <param name="content">Read once.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it, however long the file takes.</param>
    /// <param name="ct">Cancels the upload; nothing is kept then.</param>
    /// <exception cref="IOException">The store is full or cannot be written; nothing is kept.</exception>
    public async Task<AddOutcome> ExecuteAsync(
        Guid candidateId, string reference, NewDocument description, string sentName, Stream content, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var (upload, refusal) = await ReceiveAsync(candidateId, reference, description, sentName, content, arrivedAt, ct);
        await using var received = upload;

        return refusal ?? await SaveAsync(upload!, ct);
    }

    /// <summary>Stores the bytes of a file without a row. The caller adds the row to its own unit of work and disposes the upload.</summary>
    /// <returns>The upload, or why nothing of the file is kept.</returns>
    /// <inheritdoc cref="ExecuteAsync"/>
    public async Task<(PendingUpload? Upload, AddOutcome? Refusal)> ReceiveAsync(
        Guid candidateId, string reference, NewDocument description, string sentName, Stream content, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var application = await queries.OpenAsync(db, candidateId, reference, ct);
        if (await RefusalAsync(application, candidateId, description, arrivedAt, ct) is { } refusal)
        {
            return (null, refusal);
        }

        return await store.StoreAsync(content, UploadLimits.MaxBytes, ct) switch
        {
            StoreOutcome.Stored stored => (new PendingUpload(application!.UserId, candidateId, description, sentName, stored, DropAsync), null),
            StoreOutcome.NotAccepted refused => (null, new AddOutcome.NotAccepted(refused.Reason)),
            StoreOutcome.TooLarge large => (null, new AddOutcome.TooLarge(large.Limit)),
            StoreOutcome.Empty => (null, new AddOutcome.Empty()),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    /// <summary>Adds the row of an upload to the unit of work, which the caller saves. After a failed save it is called again.</summary>
    /// <param name="upload">Stored, without a row.</param>
    /// <param name="files">Every file on the candidate's list, read in this unit of work.</param>
    /// <param name="ct">Cancels the reading of an original.</param>
    public async Task<AddOutcome> AddAsync(PendingUpload upload, IReadOnlyList<Document> files, CancellationToken ct)
    {
        var outcome = (AddOutcome?)FindSame(files, upload.Description, upload.Stored) ?? await NewAsync(upload, FilePlaces.LowestFree(files), ct);
        upload.HasRow = outcome is AddOutcome.Added;

        return outcome;
    }

    /// <summary>Called once the unit of work is saved: the bytes are kept and inspected.</summary>
    public void Saved(PendingUpload upload)
    {
        upload.IsKept = upload.HasRow;
        signal.Ring();
    }

    private async Task<AddOutcome> SaveAsync(PendingUpload upload, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var outcome = await AddAsync(upload, await queries.FilesAsync(db, upload.CandidateId, ct), ct);
            try
            {
                await db.SaveChangesAsync(ct);
                Saved(upload);

                return outcome;
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                log.LogInformation("The same file or the same place was taken at the same moment: retry");
                await Task.Delay(RandomNumberGenerator.GetInt32(2, 10 * tries), ct);
            }
        }
    }

    // A save that reported an error may still be committed. Only a file that no row names is deleted here, the sweep decides about others.
    private async ValueTask DropAsync(StorageKey key)
    {
        try
        {
            db.ChangeTracker.Clear();
            if (!await db.Documents.AnyAsync(d => d.StorageKey == key.Value, CancellationToken.None))
            {
                await store.DeleteAsync(key, CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("A file without a row is left to the sweep: {Kind}", exception.GetType().Name);
        }
    }

    private async Task<AddOutcome?> RefusalAsync(
        OpenApplication? application, Guid candidateId, NewDocument description, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        if (application is null)
        {
            return new AddOutcome.NotFound();
        }

        if (await ClosedByAsync(application, description, arrivedAt, ct) is { } reason)
        {
            return reason switch
            {
                ClosedReason.VacancyCancelled => new AddOutcome.NotOpen(ApplicationStatus.VacancyCancelled),
                ClosedReason.DeadlinePassed => new AddOutcome.DeadlinePassed(application.ClosesAt),
                _ => new AddOutcome.NotOpen(application.Status),
            };
        }

        // A replacement may translate an original that left the list since: the version in force still names it.
        if (description.TranslationOf is { } original && !await db.Documents.AnyAsync(
            d => d.Id == original && d.CandidateId == candidateId && d.TranslationOfId == null && (d.RemovedAt == null || description.Replaces != null), ct))
        {
            return new AddOutcome.NotFound();
        }

        return allowance.Take(candidateId) is { } wait ? new AddOutcome.TooOften(wait) : null;
    }

    // A refused file may be replaced after the deadline (ruling A23).
    private async Task<ClosedReason?> ClosedByAsync(OpenApplication application, NewDocument description, DateTimeOffset arrivedAt, CancellationToken ct) => description.Replaces switch
    {
        null => application.ClosedBy(arrivedAt),
        _ when application.VacancyIsCancelled => ClosedReason.VacancyCancelled,
        _ when !application.Status.Can(ApplicationMove.ReplaceFile) => ClosedReason.Status,
        { } refused => await IsReopenedAsync(application, refused, arrivedAt, ct) ? null : ClosedReason.DeadlinePassed,
    };

    // Also once it is used: the second half of a double click.
    private Task<bool> IsReopenedAsync(OpenApplication application, Guid refused, DateTimeOffset arrivedAt, CancellationToken ct) =>
        db.SectionReopenings.AnyAsync(r => r.ApplicationId == application.Id && r.DocumentId == refused && arrivedAt < r.Until, ct);

    private static AddOutcome.AlreadyThere? FindSame(IReadOnlyList<Document> files, NewDocument description, StoreOutcome.Stored stored)
    {
        var heldAs = Document.DuplicateKeyOf(description.Kind, description.TranslationOf, stored.Sha256Hex);
        var same = files.SingleOrDefault(d => d.DuplicateKey == heldAs);
        if (same is null)
        {
            return null;
        }

        if (same.Language != description.Language)
        {
            same.WrittenIn(description.Language);
        }

        Describe(same, description);

        return new AddOutcome.AlreadyThere(same);
    }

    private async Task<AddOutcome> NewAsync(PendingUpload received, int place, CancellationToken ct)
    {
        var (candidateId, description, stored) = (received.CandidateId, received.Description, received.Stored);
        if (description.Replaces is null && place > Document.MostPerCandidate)
        {
            return new AddOutcome.TooMany(Document.MostPerCandidate);
        }

        var now = clock.GetUtcNow();
        var name = DocumentName.From(received.SentName, stored.Format);
        var file = new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format);
        var document = new Document(Guid.CreateVersion7(now), candidateId, description.Kind, name.Value, description.Language, file, now);
        if (description.TranslationOf is { } originalId)
        {
            var original = await db.Documents.SingleAsync(d => d.Id == originalId && d.CandidateId == candidateId, ct);
            document.TranslationOf(original, description.TranslatedBy ?? TranslatedBy.Candidate);
        }

        document.TakePlace(place); // Last step: only a stored document uses a place.
        Describe(document, description);
        document.QueueInspection(now);
        db.Documents.Add(document);
        audit.Add(received.UserId, AuditActions.DocumentAdded, AuditSubjects.Document, document.Id);

        return new AddOutcome.Added(document, name.EndingChanged);
    }

    private static void Describe(Document document, NewDocument description)
    {
        if (description.Shows is { } shown)
        {
            document.Shows(shown.From, shown.To, shown.Page);
        }
    }
}
