using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>A store whose disk becomes full, after the first bytes or at the commit.</summary>
public sealed class FailingFiles(IDocumentFiles files, FailingFiles.At at) : IDocumentFiles
{
    public enum At
    {
        Write,
        Commit,
    }

    public IDocumentFileWrite Begin(StorageKey key) => new Failing(files.Begin(key), at);

    public Task<Stream?> OpenAsync(StorageKey key, CancellationToken ct) => files.OpenAsync(key, ct);

    public Task<bool> DeleteAsync(StorageKey key, CancellationToken ct) => files.DeleteAsync(key, ct);

    public IAsyncEnumerable<StoredFile> ListAsync(CancellationToken ct) => files.ListAsync(ct);

    public Task<int> RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken ct) => files.RemoveUnfinishedAsync(before, ct);

    private sealed class Failing(IDocumentFileWrite write, At at) : IDocumentFileWrite
    {
        public Stream Content => at == At.Write && write.Content.Position > 0 ? throw new IOException("No space left on device.") : write.Content;

        public Task CommitAsync(CancellationToken ct) => at == At.Commit ? throw new IOException("No space left on device.") : write.CommitAsync(ct);

        public ValueTask DisposeAsync() => write.DisposeAsync();
    }
}
