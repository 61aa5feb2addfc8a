using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>Loads the page about removing a file, and what a removal changes.</summary>
public sealed class RemoveFilePageQuery(PortalDbContext db)
{
    /// <summary>Returns null when there is no such file or it belongs to another candidate.</summary>
    public async Task<RemoveFilePage?> FindAsync(Guid candidateId, string reference, Guid id, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var file = await db.Documents.AsNoTracking()
            .Where(d => d.Id == id && d.CandidateId == candidateId)
            .Select(d => new
            {
                d.FileName, d.RemovedAt,
                Translation = db.Documents.Where(t => t.TranslationOfId == id && t.RemovedAt == null).OrderBy(t => t.Id).Select(t => t.FileName).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        var applications = file is null ? [] : await ApplicationsAsync(candidateId, [id], ct);
        if (file is null || applications.Find(row => row.Reference == reference) is not { } own)
        {
            return null;
        }

        return new RemoveFilePage
        {
            Reference = reference,
            FileName = file.FileName,
            TranslationName = file.Translation,
            IsRemoved = file.RemovedAt is not null,
            IsOpen = own.IsOpenAt(arrivedAt),
            Applications = Touched(applications, arrivedAt),
        };
    }

    /// <summary>
    /// Returns the submitted applications that name one of these files and can be submitted again. The removal is an unsent change of each.
    /// </summary>
    public async Task<IReadOnlyList<TouchedApplication>> ToSubmitAgainAsync(
        Guid candidateId, Guid id, DateTimeOffset arrivedAt, CancellationToken ct) =>
        [.. Touched(await ApplicationsAsync(candidateId, [id], ct), arrivedAt).Where(row => row.Effect == RemovalEffect.SubmitAgain)];

    private static IReadOnlyList<TouchedApplication> Touched(IEnumerable<Row> applications, DateTimeOffset arrivedAt) =>
    [
        .. applications
            .Select(row => new { row, Effect = EffectOn(row, arrivedAt) })
            .Where(one => one.Effect is not null)
            .Select(one => new TouchedApplication(one.row.Reference, one.row.Title, one.Effect!.Value)),
    ];

    private static RemovalEffect? EffectOn(Row row, DateTimeOffset arrivedAt)
    {
        var isOpen = row.IsOpenAt(arrivedAt);

        return row.Status switch
        {
            ApplicationStatus.Submitted when row.Names => isOpen ? RemovalEffect.SubmitAgain : RemovalEffect.Stands,
            ApplicationStatus.Draft when isOpen => RemovalEffect.Draft,
            _ => null,
        };
    }

    private Task<List<Row>> ApplicationsAsync(Guid candidateId, Guid[] ids, CancellationToken ct) => (
        from application in db.Applications.AsNoTracking()
        where application.CandidateId == candidateId
        join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
        orderby vacancy.Number, application.Id
        select new Row
        {
            Reference = application.Reference,
            Status = application.Status,
            Title = vacancy.Title,
            VacancyIsCancelled = vacancy.Status == VacancyStatus.Cancelled,
            ClosesAt = vacancy.ClosesAt,
            Names = application.Submissions.Any(s => s.Version == application.SubmittedVersion && s.Documents.Any(named => ids.Contains(named.DocumentId))),
        }).ToListAsync(ct);

    private sealed class Row
    {
        public required string Reference { get; init; }

        public required ApplicationStatus Status { get; init; }

        public required LocalizedText Title { get; init; }

        public required bool VacancyIsCancelled { get; init; }

        public required DateTimeOffset ClosesAt { get; init; }

        public required bool Names { get; init; }

        public bool IsOpenAt(DateTimeOffset arrivedAt) => ApplicationWindow.IsOpen(Status, VacancyIsCancelled, ClosesAt, arrivedAt);
    }
}
