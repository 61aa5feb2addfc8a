using NatoInternships.Domain.Documents;

namespace NatoInternships.Domain.Applications;

/// <summary>A document at the time when a version was submitted.</summary>
public sealed record SubmittedDocument
{
    public required Guid DocumentId { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The id of the original when this is its translation; else null.</summary>
    public required Guid? TranslationOf { get; init; }

    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the plain bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>First day of studies that a proof of ongoing studies shows; null for other documents.</summary>
    public DateOnly? ShowsFrom { get; init; }

    /// <summary>Last or planned last day of studies that the proof shows.</summary>
    public DateOnly? ShowsTo { get; init; }

    /// <summary>The date on a diploma; null for other documents and in older versions.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>The page that shows the dates, or the date of a diploma, 1 or more.</summary>
    public int? ShowsOnPage { get; init; }

    public static SubmittedDocument Of(Document document) => new()
    {
        DocumentId = document.Id,
        Kind = document.Kind,
        FileName = document.FileName,
        Language = document.Language,
        TranslationOf = document.TranslationOfId,
        Length = document.Length,
        Sha256 = document.Sha256,
        ShowsFrom = document.ShowsFrom,
        ShowsTo = document.ShowsTo,
        DatedOn = document.DatedOn,
        ShowsOnPage = document.ShowsOnPage,
    };
}
