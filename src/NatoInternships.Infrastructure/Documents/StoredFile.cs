namespace NatoInternships.Infrastructure.Documents;

/// <summary>One file in the store, for the orphan sweep.</summary>
/// <param name="Key">Its name.</param>
/// <param name="LastWritten">UTC time of the last write (stored or rewrapped), by the clock of the file system.</param>
public sealed record StoredFile(StorageKey Key, DateTimeOffset LastWritten);
