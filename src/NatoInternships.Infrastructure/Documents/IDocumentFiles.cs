namespace NatoInternships.Infrastructure.Documents;

/// <summary>Where encrypted files lie: a folder now, an object store when several machines share them. It never sees plain bytes.</summary>
public interface IDocumentFiles
{
    /// <summary>Begins a file that exists only once it is committed. Committing over an existing key replaces it in one step.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    IDocumentFileWrite Begin(StorageKey key);

    /// <summary>Opens a committed file for reading from its start; null when there is none.</summary>
    Task<Stream?> OpenAsync(StorageKey key, CancellationToken ct);

    /// <summary>Removes a file; false when there was none.</summary>
    Task<bool> DeleteAsync(StorageKey key, CancellationToken ct);

    /// <summary>Every committed file, in no particular order, without holding them all in memory.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken ct);

    /// <summary>Removes what uncommitted writes left behind when their process died.</summary>
    /// <param name="before">Only leftovers last written before this instant: younger ones may still be arriving.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <returns>The number removed.</returns>
    Task<int> RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken ct);
}
