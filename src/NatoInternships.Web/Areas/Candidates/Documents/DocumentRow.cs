using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>One file of the candidate as the list shows it.</summary>
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

    public required int? ShowsOnPage { get; init; }

    /// <summary>Pages that the inspection counted; null before it, and where the format does not say.</summary>
    public required int? PageCount { get; init; }

    /// <summary>The end it shows differs from that of the studies, and the candidate has not confirmed that both are right.</summary>
    public required bool ContradictsEnd { get; init; }

    public bool NamesMissingPage => ShowsOnPage > PageCount;

    /// <summary>A refused file is not kept: there is nothing to download.</summary>
    public bool IsKept => State != DocumentState.Refused;

    /// <summary>As it stands on the drawn sheet of paper.</summary>
    public string Ending => Format.Extension()[1..].ToUpperInvariant();
}
