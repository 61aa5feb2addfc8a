using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Deletes files that no row needs: unfinished uploads of crashed processes, removed documents that no submission names, and refused files.
/// Reports rows whose file is missing. Skips young files, because their row may not be saved yet. Several processes may sweep at the same
/// time.
/// </summary>
public sealed class DocumentSweepService(PortalDbContext db, DocumentStore store, TimeProvider clock, ILogger<DocumentSweepService> log)
{
    /// <summary>
    /// Younger files are skipped: this is longer than any upload takes. A file that was needed this long ago still exists, which a backup
    /// relies on because it copies the database first (ADR 0021).
    /// </summary>
    public static readonly TimeSpan Young = TimeSpan.FromHours(1);

    private const int BatchSize = 200;

    public async Task<SweepResult> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Young;
        var unfinished = await store.RemoveUnfinishedAsync(before, ct);
        var removed = await DeleteRemovedAsync(before, ct);
        var files = new HashSet<string>(StringComparer.Ordinal);
        var orphans = 0;
        await foreach (var batch in store.ListAsync(ct).Chunk(BatchSize).WithCancellation(ct))
        {
            files.UnionWith(batch.Select(file => file.Key.Value));
            orphans += await DeleteOrphansAsync([.. batch.Where(file => file.LastWritten < before)], before, ct);
        }

        var missing = await ReportMissingAsync(files, before, ct);
        if (unfinished + removed + orphans > 0)
        {
            log.LogInformation("Sweep: {Unfinished} unfinished, {Removed} removed, {Orphans} without a row", unfinished, removed, orphans);
        }

        return new SweepResult(unfinished, removed, orphans, missing);
    }

    // Rows are deleted first. If a submission names one meanwhile, the delete fails; a file left behind is an orphan.
    private async Task<int> DeleteRemovedAsync(DateTimeOffset before, CancellationToken ct)
    {
        var named = db.Set<SubmissionDocument>();
        var rows = await db.Documents
            .Where(d => d.RemovedAt != null && d.RemovedAt < before && !named.Any(n => n.DocumentId == d.Id))
            .Where(d => !db.Documents.Any(t => t.TranslationOfId == d.Id && (t.RemovedAt == null || named.Any(n => n.DocumentId == t.Id))))
            .OrderBy(d => d.TranslationOfId == null).ThenBy(d => d.Id) // Translations before their originals.
            .Select(d => new { d.Id, d.StorageKey })
            .ToListAsync(ct);
        var deleted = 0;
        foreach (var row in rows)
        {
            try
            {
                deleted += await db.Documents.Where(d => d.Id == row.Id && d.RemovedAt != null).ExecuteDeleteAsync(ct);
                await store.DeleteAsync(StorageKey.Parse(row.StorageKey), ct);
            }
            catch (System.Data.Common.DbException exception)
            {
                log.LogInformation("Document {DocumentId} was not deleted, a submission now names it: {Kind}", row.Id, exception.GetType().Name);
            }
        }

        return deleted;
    }

    private async Task<int> DeleteOrphansAsync(IReadOnlyList<StoredFile> old, DateTimeOffset before, CancellationToken ct)
    {
        var keys = old.Select(file => file.Key.Value).ToList();
        var needed = await db.Documents
            .Where(d => keys.Contains(d.StorageKey) && (d.State != DocumentState.Refused || d.InspectedAt >= before))
            .Select(d => d.StorageKey)
            .ToHashSetAsync(ct);
        var deleted = 0;
        foreach (var file in old.Where(file => !needed.Contains(file.Key.Value)))
        {
            deleted += await store.DeleteAsync(file.Key, ct) ? 1 : 0;
        }

        return deleted;
    }

    private async Task<int> ReportMissingAsync(HashSet<string> files, DateTimeOffset before, CancellationToken ct)
    {
        var missing = 0;
        var rows = db.Documents
            .Where(d => d.State != DocumentState.Refused && d.UploadedAt < before
                && (d.RemovedAt == null || db.Set<SubmissionDocument>().Any(n => n.DocumentId == d.Id)))
            .Select(d => new { d.Id, d.StorageKey })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (!files.Contains(row.StorageKey))
            {
                missing++;
                log.LogError("Document {DocumentId} has no file", row.Id);
            }
        }

        return missing;
    }
}
