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
/// Takes in the bytes of a file, encrypted and durable, before anything is written of them in the database: who names them in a row does
/// so afterwards.
/// </summary>
public sealed class ReceiveFile(
    PortalDbContext db, ApplicationQueries queries, DocumentStore store, UploadAllowance allowance, InspectionSignal signal, AuditTrail audit, TimeProvider clock, ILogger<ReceiveFile> log)
{
    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of the application from whose page it comes.</param>
    /// <param name="description">What the candidate says of it.</param>
    /// <param name="sentName">The file's name as sent.</param>
    /// <param name="content">Read once.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it, however long the file takes.</param>
    /// <param name="ct">Breaks the upload off; nothing is kept then.</param>
    /// <exception cref="IOException">The store is full or cannot be written; nothing is kept.</exception>
    public async Task<Reception> ExecuteAsync(
        Guid candidateId, string reference, NewDocument description, string sentName, Stream content, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var application = await queries.OpenAsync(db, candidateId, reference, ct);
        if (await RefusalAsync(application, candidateId, description, arrivedAt, ct) is { } refusal)
        {
            return new Reception.Refused(refusal);
        }

        return await store.StoreAsync(content, UploadLimits.MaxBytes, ct) switch
        {
            StoreOutcome.Stored stored => new Reception.Received(new ReceivedFile(this, application!.UserId, candidateId, description, sentName, stored)),
            StoreOutcome.NotAccepted refused => new Reception.Refused(new AddOutcome.NotAccepted(refused.Reason)),
            StoreOutcome.TooLarge large => new Reception.Refused(new AddOutcome.TooLarge(large.Limit)),
            StoreOutcome.Empty => new Reception.Refused(new AddOutcome.Empty()),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    internal async Task<AddOutcome> AddAsync(ReceivedFile file, IReadOnlyList<Document> files, CancellationToken ct) =>
        (AddOutcome?)FindSame(files, file.Description, file.Stored) ?? await NewAsync(file, FilePlaces.LowestFree(files), ct);

    internal void Ring() => signal.Ring();

    // A save that failed may still have been made: only a file that no row names is deleted, else the sweep decides.
    internal async Task DropAsync(StorageKey key)
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

    private async Task<AddOutcome> NewAsync(ReceivedFile received, int place, CancellationToken ct)
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

        document.TakePlace(place); // last: only what is held takes one
        Describe(document, description);
        document.QueueInspection(now);
        db.Documents.Add(document);
        audit.Add(received.UserId, "document-added", "document", document.Id);

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
