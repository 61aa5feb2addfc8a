using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>One file of the candidate in the list.</summary>
public sealed record DocumentRow
{
    public required Guid Id { get; init; }

    public required DocumentKind Kind { get; init; }

    public required Guid? TranslationOf { get; init; }

    public required TranslatedBy? TranslatedBy { get; init; }

    public required string FileName { get; init; }

    public required string LanguageCode { get; init; }

    public required long Length { get; init; }

    public required DocumentFormat Format { get; init; }

    public required DocumentState State { get; init; }

    public required RefusalReason? RefusalReason { get; init; }

    public required DateOnly? ShowsFrom { get; init; }

    public required DateOnly? ShowsTo { get; init; }

    /// <summary>The date on a diploma.</summary>
    public required DateOnly? DatedOn { get; init; }

    public required int? ShowsOnPage { get; init; }

    /// <summary>Number of pages that the inspection counted; null before the inspection, and for formats without a page count.</summary>
    public required int? PageCount { get; init; }

    /// <summary>Whether the end that it shows differs from the studies, and the candidate has not confirmed it.</summary>
    public required bool ContradictsEnd { get; init; }

    public bool NamesMissingPage => ShowsOnPage > PageCount;

    /// <summary>The bytes of a refused file are deleted and cannot be downloaded.</summary>
    public bool IsKept => State != DocumentState.Refused;

    /// <summary>The extension on the drawn sheet of paper.</summary>
    public string Ending => Format.Extension()[1..].ToUpperInvariant();
}
