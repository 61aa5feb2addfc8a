using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <param name="StorageKey">Key of the stored bytes.</param>
/// <param name="FileName">The candidate's name for the file.</param>
/// <param name="Length">Size of the plain file in bytes.</param>
/// <param name="Format">The format by content.</param>
public sealed record StoredDocument(string StorageKey, string FileName, long Length, DocumentFormat Format);
