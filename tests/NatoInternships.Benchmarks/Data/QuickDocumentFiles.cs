using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// Writes files where the portal's store reads them, without making each one durable. A flush of every file would take longer than all
/// rows.
/// </summary>
/// <param name="folder">The portal's document folder.</param>
internal sealed class QuickDocumentFiles(string folder) : IDocumentFiles
{
    private readonly HashSet<string> known = [];

    /// <summary>The time of the upload, which becomes the time of the last write.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    public IDocumentFileWrite Begin(StorageKey key)
    {
        var parent = Path.Combine(folder, key.Value[..2], key.Value[2..4]);
        if (known.Add(parent))
        {
            PrivateFiles.CreateFolder(parent);
        }

        return new Write(Path.Combine(parent, key.Value), UploadedAt);
    }

    public Task<Stream?> OpenAsync(StorageKey key, CancellationToken ct) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(StorageKey key, CancellationToken ct) => throw new NotSupportedException();

    public IAsyncEnumerable<StoredFile> ListAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<int> RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken ct) => throw new NotSupportedException();

    private sealed class Write(string path, DateTimeOffset uploadedAt) : IDocumentFileWrite
    {
        private readonly MemoryStream content = new();

        public Stream Content => content;

        public Task CommitAsync(CancellationToken ct)
        {
            using (var file = PrivateFiles.Create(path))
            {
                file.Write(content.GetBuffer().AsSpan(0, (int)content.Length));
            }

            File.SetLastWriteTimeUtc(path, uploadedAt.UtcDateTime);

            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => content.DisposeAsync();
    }
}
