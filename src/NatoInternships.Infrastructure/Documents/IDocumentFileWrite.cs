namespace NatoInternships.Infrastructure.Documents;

/// <summary>A file that is being written to the store. Disposing it without a commit deletes it.</summary>
public interface IDocumentFileWrite : IAsyncDisposable
{
    /// <summary>Receives the encrypted bytes once, from start to end.</summary>
    Stream Content { get; }

    /// <summary>Makes the file durable, then visible. Afterwards it survives a power cut.</summary>
    /// <exception cref="IOException">The store is full or not writable; nothing is kept.</exception>
    Task CommitAsync(CancellationToken ct);
}
