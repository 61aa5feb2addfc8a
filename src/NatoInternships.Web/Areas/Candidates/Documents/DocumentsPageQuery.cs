using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Candidates.RemoveFile;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>Loads the list of documents on the page of one application.</summary>
public sealed class DocumentsPageQuery(PortalDbContext db, RemoveFilePageQuery removal)
{
    /// <summary>Returns null when there is no such application or it belongs to another candidate.</summary>
    public async Task<DocumentsPage?> FindAsync(Guid candidateId, string reference, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var application = await (
            from a in db.Applications
            where a.CandidateId == candidateId && a.Reference == reference
            join vacancy in db.Vacancies on a.VacancyId equals vacancy.Id
            join candidate in db.Candidates on a.CandidateId equals candidate.Id
            select new { a.Id, a.Status, VacancyIsCancelled = vacancy.Status == VacancyStatus.Cancelled, vacancy.ClosesAt, vacancy.ReferenceDate, vacancy.Title, vacancy.Number, candidate.Profile })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (application is null)
        {
            return null;
        }

        var studiesEnd = application.Profile.Studies.OngoingUntil();
        var rows = await RowsAsync(candidateId, studiesEnd, ct);
        var replaceable = await db.SectionReopenings
            .Where(r => r.ApplicationId == application.Id && r.DocumentId != null && r.UsedAt == null && arrivedAt < r.Until)
            .Select(r => r.DocumentId!.Value)
            .ToListAsync(ct);
        var facts = application.Profile.Studies.Facts();
        var required = facts is null ? [] : RequiredDocuments.For(facts, application.ReferenceDate);

        return new DocumentsPage
        {
            Reference = reference,
            VacancyTitle = application.Title,
            VacancyNumber = application.Number,
            Status = application.Status,
            ClosesAt = application.ClosesAt,
            IsOpen = ApplicationWindow.IsOpen(application.Status, application.VacancyIsCancelled, application.ClosesAt, arrivedAt),
            StudiesEnd = studiesEnd,
            DegreeHeldOn = application.Profile.Studies.DegreeHeldOn(),
            StudiesAnswered = facts is not null,
            Replaceable = application.Status.Can(ApplicationMove.ReplaceFile) ? replaceable : [],
            Panels =
            [
                .. Enum.GetValues<DocumentKind>()
                    .Select(kind => new DocumentPanel(kind, required.FirstOrDefault(one => one.Kind == kind)?.Rule, Pairs(rows, kind)))
                    .OrderBy(panel => panel.Rule is null),
            ],
        };
    }

    /// <summary>Adds to the page the name of a file that was removed; returns the page unchanged when there is no such file.</summary>
    public async Task<DocumentsPage> AfterRemovalAsync(DocumentsPage page, Guid candidateId, Guid? removed, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var name = removed is null ? null : await db.Documents.AsNoTracking()
            .Where(d => d.Id == removed && d.CandidateId == candidateId && d.RemovedAt != null)
            .Select(d => d.FileName)
            .SingleOrDefaultAsync(ct);

        return name is null ? page : page with
        {
            Removed = name,
            SubmitAgain = await removal.ToSubmitAgainAsync(candidateId, removed!.Value, arrivedAt, ct),
        };
    }

    /// <summary>Returns the candidate's files that were not removed, in the order of upload.</summary>
    private Task<List<DocumentRow>> RowsAsync(Guid candidateId, DateOnly? studiesEnd, CancellationToken ct) => db.Documents
        .Where(d => d.CandidateId == candidateId && d.RemovedAt == null)
        .OrderBy(d => d.UploadedAt).ThenBy(d => d.Id)
        .Select(d => new DocumentRow
        {
            Id = d.Id,
            Kind = d.Kind,
            TranslationOf = d.TranslationOfId,
            TranslatedBy = d.TranslatedBy,
            FileName = d.FileName,
            LanguageCode = d.Language,
            Length = d.Length,
            Format = d.Format,
            State = d.State,
            RefusalReason = d.RefusalReason,
            ShowsFrom = d.ShowsFrom,
            ShowsTo = d.ShowsTo,
            DatedOn = d.DatedOn,
            ShowsOnPage = d.ShowsOnPage,
            PageCount = d.PageCount,
            ContradictsEnd = studiesEnd != null && d.ShowsTo != null && d.ShowsTo != studiesEnd && (d.ConfirmedBesideEnd == null || d.ConfirmedBesideEnd != studiesEnd),
        })
        .ToListAsync(ct);

    private static DocumentPair[] Pairs(List<DocumentRow> rows, DocumentKind kind) =>
    [
        .. rows.Where(row => row.Kind == kind && row.TranslationOf is null)
            .Select(original => new DocumentPair(original, [.. rows.Where(row => row.TranslationOf == original.Id)])),
    ];
}
