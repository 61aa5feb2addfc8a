using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Candidates.DocumentDates;
using NatoInternships.Web.Framework.Forms;
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

    /// <summary>Returns null when no such file was reopened, or it belongs to another candidate.</summary>
    public static async Task<ReplaceFilePage?> LoadAsync(
        PortalDbContext db, Guid candidateId, string reference, Guid documentId, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var row = await (
            from reopening in db.SectionReopenings
            where reopening.DocumentId == documentId
            join application in db.Applications on reopening.ApplicationId equals application.Id
            where application.CandidateId == candidateId && application.Reference == reference
            join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
            join document in db.Documents on reopening.DocumentId equals document.Id
            select new { reopening, application.Status, vacancy.Number, vacancy.Title, VacancyStatus = vacancy.Status, document }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        static DateInput Typed(DateOnly? date) => date is { } known ? DateInput.From(known) : new DateInput();

        return new ReplaceFilePage
        {
            Reference = reference,
            Number = row.Number,
            VacancyTitle = row.Title,
            RefusedId = documentId,
            FileName = row.document.FileName,
            Kind = row.document.Kind,
            DocumentLanguage = row.document.Language,
            TranslationOf = row.document.TranslationOfId,
            TranslatedBy = row.document.TranslatedBy,
            Reason = row.document.RefusalReason,
            Until = row.reopening.Until,
            IsOpen = row.reopening.IsOpenAt(arrivedAt) && row.Status.Can(ApplicationMove.ReplaceFile) && row.VacancyStatus != VacancyStatus.Cancelled,
            Input = new DatesInput { From = Typed(row.document.ShowsFrom), To = Typed(row.document.ShowsTo), Page = row.document.ShowsOnPage },
        };
    }
}
