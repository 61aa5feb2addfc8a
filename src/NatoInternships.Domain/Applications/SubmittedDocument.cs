using NatoInternships.Domain.Documents;

namespace NatoInternships.Domain.Applications;

/// <summary>One document as it was when a version was submitted.</summary>
public sealed record SubmittedDocument
{
    public required Guid DocumentId { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The original, when this is its translation.</summary>
    public required Guid? TranslationOf { get; init; }

    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the plain bytes.</summary>
    public required string Sha256 { get; init; }

    public static SubmittedDocument Of(Document document) => new()
    {
        DocumentId = document.Id,
        Kind = document.Kind,
        FileName = document.FileName,
        Language = document.Language,
        TranslationOf = document.TranslationOfId,
        Length = document.Length,
        Sha256 = document.Sha256,
    };
}
