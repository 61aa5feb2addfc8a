namespace NatoInternships.Domain.Documents;

/// <summary>The store's description of a saved file.</summary>
/// <param name="StorageKey">The key of the encrypted bytes.</param>
/// <param name="Length">Size of the plain file in bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the plain bytes.</param>
/// <param name="Format">The format by content.</param>
public sealed record DocumentFile(string StorageKey, long Length, string Sha256, DocumentFormat Format);
