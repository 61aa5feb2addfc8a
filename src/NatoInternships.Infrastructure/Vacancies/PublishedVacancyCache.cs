using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Vacancies;

/// <summary>
/// Caches every vacancy that was ever published, some thirty a year. Each reading compares the cache with the database: the number of
/// vacancies and the sum of their revisions tell whether any process changed one (ADR 0025). A singleton, since a compiled query
/// belongs to one engine.
/// </summary>
public sealed class PublishedVacancyCache : IDisposable
{
    private readonly Func<PortalDbContext, CancellationToken, Task<PublishedVacancyVersion?>> version = EF.CompileAsyncQuery(
        (PortalDbContext db, CancellationToken ct) => db.Vacancies
            .Where(v => v.Status != VacancyStatus.Draft)
            .GroupBy(_ => 1)
            .Select(all => new PublishedVacancyVersion(all.Count(), all.Sum(v => v.Revision), all.Max(v => v.Number)))
            .SingleOrDefault()); // one group of all

    private readonly SemaphoreSlim oneReads = new(1);
    private volatile Snapshot? cached;

    /// <summary>Ordered by deadline, then by number: the order of every list.</summary>
    public async Task<IReadOnlyList<PublishedVacancy>> ReadAsync(PortalDbContext db, CancellationToken ct)
    {
        var current = await VersionAsync(db, ct);

        return cached is { } snapshot && snapshot.Version == current ? snapshot.Vacancies : await ReadAgainAsync(db, ct);
    }

    /// <summary>Null for a number that is not published: never, or not yet.</summary>
    public async Task<PublishedVacancy?> FindAsync(PortalDbContext db, string number, CancellationToken ct) =>
        (await ReadAsync(db, ct)).FirstOrDefault(one => one.Number == number);

    /// <summary>Returns the version of what readers see: pages made from another version are out of date.</summary>
    public async Task<PublishedVacancyVersion> VersionAsync(PortalDbContext db, CancellationToken ct) => await version(db, ct) ?? PublishedVacancyVersion.None;

    public void Dispose() => oneReads.Dispose();

    private async Task<IReadOnlyList<PublishedVacancy>> ReadAgainAsync(PortalDbContext db, CancellationToken ct)
    {
        await oneReads.WaitAsync(ct);
        try
        {
            // The version is read before the rows, so the next reader sees a change between the two.
            var before = await VersionAsync(db, ct);
            if (cached is not { } snapshot || snapshot.Version != before)
            {
                cached = snapshot = new Snapshot(before, await RowsAsync(db, ct));
            }

            return snapshot.Vacancies;
        }
        finally
        {
            oneReads.Release();
        }
    }

    private static async Task<IReadOnlyList<PublishedVacancy>> RowsAsync(PortalDbContext db, CancellationToken ct)
    {
        var published = db.Vacancies.AsNoTracking().Where(v => v.Status != VacancyStatus.Draft);
        var extensions = (await db.DeadlineExtensions.AsNoTracking().ToListAsync(ct)).ToLookup(one => one.VacancyId);
        var rows = await (
            from v in published
            join notice in db.Notices on new { VacancyId = v.Id, Version = v.NoticeVersion } equals new { notice.VacancyId, notice.Version }
            join criteria in db.CriteriaVersions on v.CriteriaId equals criteria.Id
            join call in db.Calls on v.CallId equals call.Id
            join division in db.Divisions on v.DivisionId equals division.Id
            join organisation in db.Organisations on division.OrganisationId equals organisation.Id
            orderby v.ClosesAt, v.Number
            select new
            {
                v, organisation, DivisionNameEn = division.Name.En, DivisionNameFr = division.Name.Fr, notice.Content, notice.Facts, NoticeAt = notice.PublishedAt, criteria.Criteria, call.Year, call.ApplicationLimit, call.CompetencyExampleCount,
            })
            .AsNoTracking()
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new PublishedVacancy
            {
                Id = row.v.Id,
                CallId = row.v.CallId,
                Number = row.v.Number,
                Organisation = row.organisation,
                DivisionCode = row.v.DivisionCode,
                DivisionName = new LocalizedText(row.DivisionNameEn, row.DivisionNameFr),
                Title = row.v.Title,
                Summary = row.v.Summary,
                SearchText = row.v.SearchText,
                Deadline = row.v.Deadline,
                ReferenceDate = row.v.ReferenceDate,
                Extensions = [.. extensions[row.v.Id].OrderBy(one => one.Number)],
                Facts = row.Facts,
                Status = row.v.Status,
                PublishedAt = row.v.PublishedAt ?? row.NoticeAt,
                CancelledAt = row.v.CancelledAt,
                Content = row.Content,
                NoticeAt = row.NoticeAt,
                CriteriaId = row.v.CriteriaId,
                Criteria = row.Criteria,
                CallYear = row.Year,
                ApplicationLimit = row.ApplicationLimit,
                ExampleCount = row.CompetencyExampleCount,
            }),
        ];
    }

    private sealed record Snapshot(PublishedVacancyVersion Version, IReadOnlyList<PublishedVacancy> Vacancies);
}
