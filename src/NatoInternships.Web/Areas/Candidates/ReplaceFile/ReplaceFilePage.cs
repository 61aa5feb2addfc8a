using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.DocumentDates;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.ReplaceFile;

/// <summary>The file that was refused after the deadline, and the fields of its replacement.</summary>
public sealed record ReplaceFilePage
{
    public required string Reference { get; init; }

    public required string Number { get; init; }

    public required LocalizedText VacancyTitle { get; init; }

    public required Guid RefusedId { get; init; }

    public required string FileName { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The replacement is the same document, so language, original and translator are the same.</summary>
    public required string DocumentLanguage { get; init; }

    public required Guid? TranslationOf { get; init; }

    public required TranslatedBy? TranslatedBy { get; init; }

    public required RefusalReason? Reason { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public required DateTimeOffset Until { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>The values of the fields for a proof of ongoing studies.</summary>
    public required DatesInput Input { get; init; }

    public bool AsksDates => Kind == DocumentKind.ProofOfOngoingStudies && TranslationOf is null;

    public NewDocument Description() => new()
    {
        Kind = Kind,
        Language = DocumentLanguage,
        TranslationOf = TranslationOf,
        TranslatedBy = TranslatedBy,
        Replaces = RefusedId,
        Shows = AsksDates ? Input.Shown() : null,
    };
}
