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
/// Takes in a file: first the bytes, encrypted and durable, then the row. Where the row is not saved the bytes are deleted again; if
/// the process dies in between, the sweep finds them.
/// </summary>
public sealed class AddDocument(
    PortalDbContext db, ApplicationQueries queries, DocumentStore store, UploadAllowance allowance, InspectionSignal signal, AuditTrail audit, TimeProvider clock, ILogger<AddDocument> log)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of the application from whose page it comes.</param>
    /// <param name="description">What the candidate says of it.</param>
    /// <param name="sentName">The file's name as sent.</param>
    /// <param name="content">Read once.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it, however long the file takes.</param>
    /// <param name="ct">Breaks the upload off; nothing is kept then.</param>
    /// <exception cref="IOException">The store is full or cannot be written; nothing is kept.</exception>
    public async Task<AddOutcome> ExecuteAsync(
        Guid candidateId, string reference, NewDocument description, string sentName, Stream content, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var application = await queries.OpenAsync(db, candidateId, reference, ct);
        if (await RefusalAsync(application, candidateId, description, arrivedAt, ct) is { } refusal)
        {
            return refusal;
        }

        return await store.StoreAsync(content, UploadLimits.MaxBytes, ct) switch
        {
            StoreOutcome.Stored stored => await KeepAsync(application!.UserId, candidateId, description, sentName, stored, ct),
            StoreOutcome.NotAccepted refused => new AddOutcome.NotAccepted(refused.Reason),
            StoreOutcome.TooLarge large => new AddOutcome.TooLarge(large.Limit),
            StoreOutcome.Empty => new AddOutcome.Empty(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private async Task<AddOutcome?> RefusalAsync(
        OpenApplication? application, Guid candidateId, NewDocument description, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        if (application is null)
        {
            return new AddOutcome.NotFound();
        }

        if (!application.Status.Can(description.Replaces is null ? ApplicationMove.Edit : ApplicationMove.ReplaceFile))
        {
            return new AddOutcome.NotOpen(application.Status);
        }

        if (description.Replaces is { } refused ? !await IsReopenedAsync(application, refused, arrivedAt, ct) : arrivedAt >= application.ClosesAt)
        {
            return new AddOutcome.DeadlinePassed(application.ClosesAt);
        }

        // A replacement may translate an original that left the list since: the version in force still names it.
        if (description.TranslationOf is { } original && !await db.Documents.AnyAsync(
            d => d.Id == original && d.CandidateId == candidateId && d.TranslationOfId == null && (d.RemovedAt == null || description.Replaces != null), ct))
        {
            return new AddOutcome.NotFound();
        }

        return allowance.Take(candidateId) is { } wait ? new AddOutcome.TooOften(wait) : null;
    }

    // Also once it is used: the second half of a double click.
    private Task<bool> IsReopenedAsync(OpenApplication application, Guid refused, DateTimeOffset arrivedAt, CancellationToken ct) =>
        db.SectionReopenings.AnyAsync(r => r.ApplicationId == application.Id && r.DocumentId == refused && arrivedAt < r.Until, ct);

    private async Task<AddOutcome> KeepAsync(
        Guid userId, Guid candidateId, NewDocument description, string sentName, StoreOutcome.Stored stored, CancellationToken ct)
    {
        var added = false;
        try
        {
            for (var tries = 1; ; tries++)
            {
                db.ChangeTracker.Clear();
                var files = await queries.FilesAsync(db, candidateId, ct);
                var outcome = (AddOutcome?)FindSame(files, description, stored)
                    ?? await NewAsync(userId, candidateId, files.Count, description, sentName, stored, ct);
                try
                {
                    await db.SaveChangesAsync(ct);
                    added = outcome is AddOutcome.Added;
                    signal.Ring();

                    return outcome;
                }
                catch (DbUpdateException exception) when (tries < MostTries && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
                {
                    log.LogInformation("The same file was added or judged at the same moment: look again");
                }
            }
        }
        finally
        {
            if (!added)
            {
                await DropAsync(stored.Key);
            }
        }
    }

    private static AddOutcome.AlreadyThere? FindSame(IReadOnlyList<Document> files, NewDocument description, StoreOutcome.Stored stored)
    {
        var heldAs = Document.KeyOf(description.Kind, description.TranslationOf, stored.Sha256Hex);
        var same = files.SingleOrDefault(d => d.HeldAs == heldAs);
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

    private async Task<AddOutcome> NewAsync(
        Guid userId, Guid candidateId, int filesBefore, NewDocument description, string sentName, StoreOutcome.Stored stored, CancellationToken ct)
    {
        if (description.Replaces is null && filesBefore >= Document.MostPerCandidate)
        {
            return new AddOutcome.TooMany(Document.MostPerCandidate);
        }

        var now = clock.GetUtcNow();
        var name = DocumentName.From(sentName, stored.Format);
        var file = new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format);
        var document = new Document(Guid.CreateVersion7(now), candidateId, description.Kind, name.Value, description.Language, file, now);
        if (description.TranslationOf is { } originalId)
        {
            var original = await db.Documents.SingleAsync(d => d.Id == originalId && d.CandidateId == candidateId, ct);
            document.TranslationOf(original, description.TranslatedBy ?? TranslatedBy.Candidate);
        }

        Describe(document, description);
        document.QueueInspection(now);
        db.Documents.Add(document);
        audit.Add(userId, "document-added", "document", document.Id);

        return new AddOutcome.Added(document, name.EndingChanged);
    }

    private static void Describe(Document document, NewDocument description)
    {
        if (description.Shows is { } shown)
        {
            document.Shows(shown.From, shown.To, shown.Page);
        }
    }

    // A save that failed may still have been made: only a file that no row names is deleted, else the sweep decides.
    private async Task DropAsync(StorageKey key)
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
}
