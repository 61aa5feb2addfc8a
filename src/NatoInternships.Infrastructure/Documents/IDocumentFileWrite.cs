namespace NatoInternships.Infrastructure.Documents;

/// <summary>A file on its way into the store. Disposed without a commit, it leaves nothing.</summary>
public interface IDocumentFileWrite : IAsyncDisposable
{
    /// <summary>Takes the encrypted bytes, once, from start to end.</summary>
    Stream Content { get; }

    /// <summary>Makes the file durable, then visible: once this returns, a power cut does not lose it.</summary>
    /// <exception cref="IOException">The store is full or cannot be written; nothing is kept.</exception>
    Task CommitAsync(CancellationToken ct);
}
