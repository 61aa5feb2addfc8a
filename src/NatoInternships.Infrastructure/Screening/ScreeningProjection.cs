using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Infrastructure.Screening;

/// <summary>
/// Keeps the rows that the lists of screening read (ADR 0059). Each method changes the unit of work only: the caller saves the row together
/// with its cause.
/// </summary>
public sealed class ScreeningProjection(PortalDbContext db)
{
    private const int BatchSize = 200;

    /// <summary>Follows a submit. The first version adds a row.</summary>
    /// <param name="application">With the new version in force.</param>
    /// <param name="content">That version.</param>
    /// <param name="ct">Cancels the reading of the row.</param>
    public async Task SubmittedAsync(InternshipApplication application, SubmissionContent content, CancellationToken ct)
    {
        var row = application.SubmittedVersion == 1 ? null : await RowAsync(application.Id, ct);
        var last = row is { DecisionNo: > 0 } ? await LastDecisionAsync(application.Id, ct) : null;
        var look = row is null ? null : await db.SecondLooks.SingleOrDefaultAsync(one => one.ApplicationId == application.Id, ct);
        var facts = ScreeningFacts.Of(application, content, [], last, row?.ReleasedNo ?? 0, look, SearchText.Fold); // A new version has no decisions.
        if (row is null)
        {
            db.ScreeningRows.Add(new ScreeningRow(application.Id, facts));
        }
        else
        {
            row.Follow(facts);
        }
    }

    /// <summary>Follows a change of an application's status: a withdrawal, its undoing, a reopening. Does nothing before the first submit.</summary>
    public async Task MovedAsync(InternshipApplication application, CancellationToken ct)
    {
        if (application.SubmittedVersion > 0)
        {
            (await RowAsync(application.Id, ct))?.Follow(application.Status);
        }
    }

    /// <summary>The same for many applications, with one query.</summary>
    public async Task MovedAsync(IReadOnlyCollection<InternshipApplication> applications, CancellationToken ct)
    {
        var submitted = applications.Where(application => application.SubmittedVersion > 0).ToDictionary(application => application.Id);
        var rows = await db.ScreeningRows.Where(row => submitted.Keys.Contains(row.ApplicationId)).ToListAsync(ct);
        foreach (var row in rows)
        {
            row.Follow(submitted[row.ApplicationId].Status);
        }
    }

    /// <summary>
    /// Makes the row of an application say what it must. Officers keep their applications. The row is read before what it follows from, so
    /// that a change in between fails the save.
    /// </summary>
    public async Task MendAsync(Guid applicationId, CancellationToken ct)
    {
        var row = await RowAsync(applicationId, ct);
        var application = await db.Applications.AsNoTracking().SingleAsync(one => one.Id == applicationId, ct);
        if ((await FactsAsync([application], ct)) is not [var (_, facts, _)])
        {
            return;
        }

        if (row is null)
        {
            db.ScreeningRows.Add(new ScreeningRow(applicationId, facts));
        }
        else
        {
            row.Follow(facts);
        }
    }

    /// <summary>Returns every submitted application with what its row must say and what it says; null where there is no row.</summary>
    public async IAsyncEnumerable<(Guid ApplicationId, ScreeningFacts Expected, ScreeningFacts? Found)> ReadAsync(
        [EnumeratorCancellation] CancellationToken ct)
    {
        var after = Guid.Empty;
        while (true)
        {
            var applications = await db.Applications.AsNoTracking()
                .Where(a => a.SubmittedVersion > 0 && a.SubmittedAt != null && a.Id > after)
                .OrderBy(a => a.Id)
                .Take(BatchSize)
                .ToListAsync(ct);
            if (applications.Count == 0)
            {
                yield break;
            }

            after = applications[^1].Id;
            foreach (var pair in await FactsAsync(applications, ct))
            {
                yield return pair;
            }
        }
    }

    private async Task<IReadOnlyList<(Guid, ScreeningFacts, ScreeningFacts?)>> FactsAsync(List<InternshipApplication> applications, CancellationToken ct)
    {
        var ids = applications.ConvertAll(application => application.Id);
        var contents = await db.Submissions
            .Where(s => ids.Contains(s.ApplicationId) && s.Version == db.Applications.Where(a => a.Id == s.ApplicationId).Select(a => a.SubmittedVersion).First())
            .Select(s => new { s.ApplicationId, s.Content })
            .ToDictionaryAsync(s => s.ApplicationId, s => s.Content, ct);
        var claims = (await db.ClaimDecisions.AsNoTracking().Where(c => ids.Contains(c.ApplicationId)).ToListAsync(ct)).ToLookup(c => c.ApplicationId);
        var decisions = (await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.ApplicationId)).ToListAsync(ct)).ToLookup(d => d.ApplicationId);
        var released = await db.ReleasedDecisions.Where(r => ids.Contains(r.ApplicationId))
            .GroupBy(r => r.ApplicationId).Select(group => new { group.Key, No = group.Max(r => r.DecisionNo) }).ToDictionaryAsync(r => r.Key, r => r.No, ct);
        var looks = await db.SecondLooks.AsNoTracking().Where(l => ids.Contains(l.ApplicationId)).ToDictionaryAsync(l => l.ApplicationId, ct);
        var rows = await db.ScreeningRows.AsNoTracking().Where(r => ids.Contains(r.ApplicationId)).ToDictionaryAsync(r => r.ApplicationId, ct);

        return
        [
            .. applications.Where(a => contents.ContainsKey(a.Id)).Select(a => (
                a.Id,
                ScreeningFacts.Of(
                    a,
                    SealedContent.Read(contents[a.Id]),
                    [.. claims[a.Id].Where(claim => claim.Version == a.SubmittedVersion)],
                    decisions[a.Id].MaxBy(decision => decision.No),
                    released.GetValueOrDefault(a.Id),
                    looks.GetValueOrDefault(a.Id),
                    SearchText.Fold),
                rows.GetValueOrDefault(a.Id)?.Facts())),
        ];
    }

    private Task<ScreeningRow?> RowAsync(Guid applicationId, CancellationToken ct) =>
        db.ScreeningRows.SingleOrDefaultAsync(row => row.ApplicationId == applicationId, ct);

    private Task<Decision?> LastDecisionAsync(Guid applicationId, CancellationToken ct) =>
        db.Decisions.Where(d => d.ApplicationId == applicationId).OrderByDescending(d => d.No).FirstOrDefaultAsync(ct);
}
