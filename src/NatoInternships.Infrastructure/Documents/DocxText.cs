namespace NatoInternships.Infrastructure.Documents;

/// <summary>The text of a Word document.</summary>
/// <param name="Paragraphs">In the order of the document, without empty ones.</param>
/// <param name="IsCut">Whether the document has more text than is shown.</param>
public sealed record DocxText(IReadOnlyList<string> Paragraphs, bool IsCut);
