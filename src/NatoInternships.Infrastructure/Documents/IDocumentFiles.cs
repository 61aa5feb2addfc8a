namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Stores encrypted files: now a folder, later an object store when several machines share it. It never receives plain bytes.
/// </summary>
public interface IDocumentFiles
{
    /// <summary>Begins a file that exists only after its commit. A commit to an existing key replaces that file atomically.</summary>
    /// <exception cref="IOException">The store is not writable.</exception>
    IDocumentFileWrite Begin(StorageKey key);

    /// <summary>Opens a committed file for reading from its start; null when there is none.</summary>
    Task<Stream?> OpenAsync(StorageKey key, CancellationToken ct);

    /// <summary>Deletes a file; returns false when there is none.</summary>
    Task<bool> DeleteAsync(StorageKey key, CancellationToken ct);

    /// <summary>Streams every committed file, in no particular order.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken ct);

    /// <summary>Deletes uncommitted files of crashed processes.</summary>
    /// <param name="before">Only files last written before this instant. A younger one may be an upload in progress.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <returns>The number of deleted files.</returns>
    Task<int> RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Returns the space of the disk; null when the store does not know it.</summary>
    StoreSpace? ReadSpace() => null;
}
