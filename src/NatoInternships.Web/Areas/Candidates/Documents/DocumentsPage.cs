using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Candidates.RemoveFile;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The list of documents on the page of one application.</summary>
public sealed record DocumentsPage
{
    public required string Reference { get; init; }

    public required LocalizedText VacancyTitle { get; init; }

    public required string VacancyNumber { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Whether files can be added and removed on this page now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the studies are answered. They decide which documents are required.</summary>
    public required bool StudiesAnswered { get; init; }

    public required IReadOnlyList<DocumentPanel> Panels { get; init; }

    /// <summary>Refused files that can be replaced after the deadline.</summary>
    public required IReadOnlyList<Guid> Replaceable { get; init; }

    /// <summary>The file that was just added.</summary>
    public DocumentRow? Added { get; init; }

    /// <summary>Name of the file that was just removed.</summary>
    public string? Removed { get; init; }

    /// <summary>The submitted applications that still name the removed file.</summary>
    public IReadOnlyList<TouchedApplication> SubmitAgain { get; init; } = [];

    /// <summary>End of ongoing studies in the profile, to compare with proofs.</summary>
    public required DateOnly? StudiesEnd { get; init; }

    /// <summary>The message about the added file.</summary>
    public AddedNote AddedNote { get; init; }

    /// <summary>The upload form that was rejected, with the posted values.</summary>
    public UploadForm? Refused { get; init; }

    public int NeededCount => Panels.Count(panel => panel.Rule is not null);

    /// <summary>Number of files, without refused ones, which use no place.</summary>
    public int FileCount => Panels.Sum(panel => panel.Pairs.Sum(pair => pair.Rows.Count(row => row.IsKept)));

    /// <summary>Returns the empty form of a panel, or the one that was rejected.</summary>
    public UploadForm FormFor(DocumentKind kind) =>
        Refused is { } refused && refused.Kind == kind ? refused : UploadForm.For(Reference, kind);

    /// <summary>Returns null when there is no such application or it belongs to another candidate.</summary>
    public static async Task<DocumentsPage?> LoadAsync(
        PortalDbContext db, Guid candidateId, string reference, DateTimeOffset arrivedAt, CancellationToken ct)
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
        var rows = await RowsAsync(db, candidateId, studiesEnd, ct);
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

    /// <summary>Returns the candidate's files that were not removed, in the order of upload.</summary>
    private static Task<List<DocumentRow>> RowsAsync(PortalDbContext db, Guid candidateId, DateOnly? studiesEnd, CancellationToken ct) => db.Documents
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
