using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Stores files in a folder: <c>ab/cd/abcd…</c>, in two levels so that no directory becomes large, and <c>incoming/</c> for uncommitted
/// files. Both are on one file system, so that a rename is atomic. Only the owner account can read them.
/// </summary>
public sealed class FolderDocumentFiles(string folder) : IDocumentFiles
{
    private const string Incoming = "incoming";

    // Folders that this process has already flushed. They need no flush for each further file.
    private readonly ConcurrentDictionary<string, bool> durable = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IDocumentFileWrite Begin(StorageKey key)
    {
        PrivateFiles.CreateFolder(Path.Combine(folder, Incoming));
        var temporary = Path.Combine(folder, Incoming, $"{key}.{StorageKey.New()}");

        return new FolderFileWrite(this, temporary, PathOf(key));
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(StorageKey key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(new LocalFile(PathOf(key), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0, // Frames are read whole into pooled buffers.
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc />
    public StoreSpace? ReadSpace()
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(folder));

            return new StoreSpace(drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // The folder is made with the first file.
        }
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(StorageKey key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var path = PathOf(key);
        if (!File.Exists(path))
        {
            return Task.FromResult(false);
        }

        File.Delete(path);
        DurableFolders.Flush(Path.GetDirectoryName(path)!);

        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var fan in Directory.EnumerateDirectories(folder, "??"))
        {
            foreach (var file in new DirectoryInfo(fan).EnumerateFiles("*", SearchOption.AllDirectories))
            {
                ct.ThrowIfCancellationRequested();
                if (StorageKey.TryParse(file.Name, out var key))
                {
                    yield return new StoredFile(key, file.LastWriteTimeUtc);
                }
            }
        }
    }

    /// <inheritdoc />
    public Task<int> RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken ct)
    {
        var incoming = new DirectoryInfo(Path.Combine(folder, Incoming));
        var removed = 0;
        foreach (var file in incoming.Exists ? incoming.EnumerateFiles() : [])
        {
            ct.ThrowIfCancellationRequested();
            if (file.LastWriteTimeUtc < before.UtcDateTime)
            {
                file.Delete();
                removed++;
            }
        }

        return Task.FromResult(removed);
    }

    private string PathOf(StorageKey key) => Path.Combine(folder, key.Value[..2], key.Value[2..4], key.Value);

    // The name of a file is durable only when every parent folder is flushed.
    private void FlushName(string parent)
    {
        DurableFolders.Flush(parent);
        var above = Path.GetDirectoryName(parent)!;
        if (durable.ContainsKey(parent))
        {
            return;
        }

        DurableFolders.Flush(above);
        if (!durable.ContainsKey(above))
        {
            DurableFolders.Flush(folder);
            durable[above] = true;
        }

        durable[parent] = true;
    }

    private sealed class FolderFileWrite(FolderDocumentFiles store, string temporary, string final) : IDocumentFileWrite
    {
        private readonly FileStream content = PrivateFiles.Create(temporary);
        private bool replaces;
        private bool renamed;
        private bool committed;

        public Stream Content => content;

        public async Task CommitAsync(CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            content.Flush(flushToDisk: true);
            await content.DisposeAsync();

            var parent = Path.GetDirectoryName(final)!;
            if (!Directory.Exists(parent))
            {
                store.durable.TryRemove(parent, out _); // Another process deleted the folder meanwhile.
                PrivateFiles.CreateFolder(parent);
            }

            replaces = File.Exists(final);
            File.Move(temporary, final, overwrite: true);
            renamed = true;

            store.FlushName(parent);
            committed = true;
        }

        public async ValueTask DisposeAsync()
        {
            if (committed)
            {
                return;
            }

            try
            {
                await content.DisposeAsync();
            }
            finally
            {
                File.Delete(temporary);
                if (renamed && !replaces)
                {
                    File.Delete(final);
                }
            }
        }
    }
}
