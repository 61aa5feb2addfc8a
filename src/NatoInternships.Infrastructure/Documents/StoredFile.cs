namespace NatoInternships.Infrastructure.Documents;

/// <summary>One file found in the store, for the orphan sweep.</summary>
/// <param name="Key">Its name.</param>
/// <param name="LastWritten">When it was last written (stored or rewrapped), UTC, by the clock of the file system.</param>
public sealed record StoredFile(StorageKey Key, DateTimeOffset LastWritten);
