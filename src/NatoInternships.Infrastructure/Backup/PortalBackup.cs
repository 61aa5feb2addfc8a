using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Backup;

/// <summary>
/// Copies database and documents of a running portal to a folder, and back to an empty portal (ADR 0021). Documents are copied encrypted,
/// and no key is ever written.
/// </summary>
public sealed class PortalBackup(PortalDbContext db, IDocumentFiles files, BackupPlaces places, AuditChain trail, AuditHead head, TimeProvider clock)
{
    private const string DatabaseName = "database.backup";
    private const string DocumentsName = "documents";

    /// <summary>
    /// Copies documents, then the database, then the documents added meanwhile. Each file is on disk before its row, and the sweep keeps
    /// files that were needed an hour ago, so no row loses its file. Files of an earlier backup in the folder are kept while they are still
    /// in the store. A folder that starts as hard links to the last backup is therefore quick and small.
    /// </summary>
    /// <param name="folder">Created when it is missing.</param>
    /// <param name="ct">Leaves the folder without a manifest; a later run can continue it.</param>
    public async Task<BackupOutcome> WriteAsync(string folder, CancellationToken ct)
    {
        folder = Path.GetFullPath(folder);
        if (places.ProblemOf(folder) is { } problem)
        {
            return new BackupOutcome.Refused(problem);
        }

        PrivateFiles.CreateFolder(folder);
        var (manifest, database) = (Path.Combine(folder, BackupManifest.FileName), Path.Combine(folder, DatabaseName));
        File.Delete(manifest);
        File.Delete(database);
        var target = new FolderDocumentFiles(Path.Combine(folder, DocumentsName));
        var there = await target.ListAsync(ct).ToDictionaryAsync(file => file.Key, file => file.LastWritten, cancellationToken: ct);
        var kept = new HashSet<StorageKey>();
        var copied = await CopyAsync(files, target, there, kept, ct);

        var asOf = clock.GetUtcNow();
        var onServer = await db.BackUpAsync(database, ct);
        copied += await CopyAsync(files, target, there, kept, ct);
        if (clock.GetUtcNow() - asOf > DocumentSweepService.Young)
        {
            return new BackupOutcome.Refused("Copying the new documents took more than an hour after the database: one of them may be gone. Run it again on the same folder.");
        }

        foreach (var key in there.Keys.Where(key => !kept.Contains(key)))
        {
            await target.DeleteAsync(key, ct);
        }

        var migration = (await db.Database.GetAppliedMigrationsAsync(ct)).Last();
        var done = new BackupManifest(asOf, Provider, migration, await HashAsync(database, ct), onServer, kept.Count);
        await using (var file = PrivateFiles.Create(manifest))
        {
            await JsonSerializer.SerializeAsync(file, done, cancellationToken: ct);
            file.Flush(flushToDisk: true);
        }

        DurableFolders.Flush(folder);

        return new BackupOutcome.Done(done, copied);
    }

    /// <summary>
    /// Restores a backup to an empty database and an empty document store. The database is last, so after an interrupted restore the portal
    /// still counts as empty.
    /// </summary>
    public async Task<BackupOutcome> RestoreAsync(string folder, CancellationToken ct)
    {
        folder = Path.GetFullPath(folder);
        var path = Path.Combine(folder, BackupManifest.FileName);
        if (!File.Exists(path))
        {
            return new BackupOutcome.Refused($"{folder} holds no finished backup.");
        }

        var manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(path, ct))!;
        var (database, source) = (Path.Combine(folder, DatabaseName), new FolderDocumentFiles(Path.Combine(folder, DocumentsName)));
        if (await ProblemOfAsync(manifest, database, source, ct) is { } problem)
        {
            return new BackupOutcome.Refused(problem);
        }

        var copied = await CopyAsync(source, files, [], [], ct);
        await db.RestoreAsync(manifest.DatabaseOnServer ?? database, ct);
        head.Reset(await trail.EndAsync(ct));

        return new BackupOutcome.Done(manifest, copied);
    }

    private string Provider => db.GetType().Name.Replace("PortalDbContext", "", StringComparison.Ordinal);

    private async Task<string?> ProblemOfAsync(BackupManifest manifest, string database, FolderDocumentFiles source, CancellationToken ct)
    {
        if (manifest.Provider != Provider)
        {
            return $"The backup is of {manifest.Provider}, the portal is configured for {Provider}.";
        }

        if (await HashAsync(database, ct) != manifest.DatabaseSha256)
        {
            return "The copy of the database is missing or is not the one that was written.";
        }

        var found = await source.ListAsync(ct).CountAsync(ct);
        if (found != manifest.Documents)
        {
            return $"The backup holds {found} documents, its manifest says {manifest.Documents}.";
        }

        if (await files.ListAsync(ct).AnyAsync(ct))
        {
            return "The document store is not empty.";
        }

        return await db.IsUnusedAsync(ct) ? null : "The database is not empty.";
    }

    private static async Task<int> CopyAsync(
        IDocumentFiles from, IDocumentFiles to, Dictionary<StorageKey, DateTimeOffset> there, HashSet<StorageKey> kept, CancellationToken ct)
    {
        var copied = 0;
        await foreach (var file in from.ListAsync(ct).WithCancellation(ct))
        {
            // The content of a file never changes. Only rewrapping its key does, which sets a later time.
            if (there.TryGetValue(file.Key, out var written) && written >= file.LastWritten)
            {
                kept.Add(file.Key);
                continue;
            }

            await using var content = await from.OpenAsync(file.Key, ct);
            if (content is null)
            {
                continue; // The sweep deleted it meanwhile, so no row needs it.
            }

            await using var write = to.Begin(file.Key);
            await content.CopyToAsync(write.Content, ct);
            await write.CommitAsync(ct);
            there[file.Key] = file.LastWritten;
            kept.Add(file.Key);
            copied++;
        }

        return copied;
    }

    private static async Task<string?> HashAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);

        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
