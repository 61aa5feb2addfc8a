using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Candidates.DocumentDates;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.ReplaceFile;

/// <summary>Loads the page that replaces a refused file.</summary>
public sealed class ReplaceFilePageQuery(PortalDbContext db)
{
    /// <summary>Returns null when no such file was reopened, or it belongs to another candidate.</summary>
    public async Task<ReplaceFilePage?> FindAsync(Guid candidateId, string reference, Guid documentId, DateTimeOffset arrivedAt, CancellationToken ct)
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
