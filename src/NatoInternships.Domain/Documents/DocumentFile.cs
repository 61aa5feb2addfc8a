namespace NatoInternships.Domain.Documents;

/// <summary>What the store says of a file it has taken in.</summary>
/// <param name="StorageKey">Where the encrypted bytes lie.</param>
/// <param name="Length">Bytes of the plain file.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the plain bytes.</param>
/// <param name="Format">The type by content.</param>
public sealed record DocumentFile(string StorageKey, long Length, string Sha256, DocumentFormat Format);
