using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Outages;

/// <summary>
/// Writes the outage log from samples. Each run is one save that also moves <see cref="OutageLogProgress"/>, so that one of several
/// processes writes and the others find nothing to do.
/// </summary>
public sealed class OutageLog(PortalDbContext db, IOptions<OutageLimits> limits, TimeProvider clock, ILogger<OutageLog> log)
{
    /// <summary>How long samples are kept.</summary>
    public static readonly TimeSpan SamplesKept = TimeSpan.FromDays(14);

    /// <summary>How long outages are kept: more than a year, so that two calls can be compared.</summary>
    public static readonly TimeSpan OutagesKept = TimeSpan.FromDays(400);

    /// <summary>After this time every process has saved its samples of a minute.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    private const int MostSamples = 5000;

    /// <summary>Runs once.</summary>
    /// <returns>False when another process was faster.</returns>
    public async Task<bool> WriteAsync(CancellationToken ct)
    {
        var settled = clock.GetUtcNow() - Settling;
        var fresh = await db.HealthSamples
            .Where(sample => !sample.IsLogged && sample.EndsAt <= settled)
            .OrderBy(sample => sample.EndsAt).ThenBy(sample => sample.Id)
            .Take(MostSamples)
            .ToListAsync(ct);
        if (fresh.Count == 0)
        {
            return true;
        }

        var watch = await db.OutageWatches.SingleOrDefaultAsync(ct);
        if (watch is null)
        {
            watch = new OutageLogProgress();
            db.OutageWatches.Add(watch);
        }

        var findings = OutageRules.Find(await WithNeighboursAsync(fresh, ct), watch.AliveUntil, limits.Value);
        await AddAsync(findings, ct);
        watch.AliveUntil = OutageRules.AliveUntil(fresh, watch.AliveUntil);
        watch.Revision++;
        fresh.ForEach(sample => sample.Logged());

        return await TrySaveAsync(ct);
    }

    /// <summary>Deletes expired samples and outages.</summary>
    public async Task PruneAsync(CancellationToken ct)
    {
        var (samples, outages) = (clock.GetUtcNow() - SamplesKept, clock.GetUtcNow() - OutagesKept);
        await db.HealthSamples.Where(sample => sample.IsLogged && sample.EndsAt < samples).ExecuteDeleteAsync(ct);
        await db.Outages.Where(outage => outage.EndedAt < outages).ExecuteDeleteAsync(ct);
    }

    // A process without a connection to the database writes late. The samples of other processes at that time, which are already logged,
    // show whether it was the only one.
    private async Task<IReadOnlyCollection<HealthSample>> WithNeighboursAsync(IReadOnlyCollection<HealthSample> fresh, CancellationToken ct)
    {
        var (from, to) = (fresh.Min(sample => sample.EndsAt).AddMinutes(-1), fresh.Max(sample => sample.EndsAt).AddMinutes(1));
        var logged = await db.HealthSamples.AsNoTracking()
            .Where(sample => sample.IsLogged && sample.EndsAt >= from && sample.EndsAt <= to)
            .OrderByDescending(sample => sample.EndsAt).ThenBy(sample => sample.Id)
            .Take(MostSamples)
            .ToListAsync(ct);

        return [.. fresh, .. logged];
    }

    private async Task AddAsync(IReadOnlyList<OutageFinding> findings, CancellationToken ct)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var (from, to) = (findings.Min(finding => finding.From) - Outage.Joins, findings.Max(finding => finding.To) + Outage.Joins);
        var known = await db.Outages.Where(outage => outage.EndedAt >= from && outage.StartedAt <= to).ToListAsync(ct);
        foreach (var finding in findings)
        {
            if (known.FirstOrDefault(outage => outage.Takes(finding)) is { } outage)
            {
                outage.Add(finding);
                continue;
            }

            var added = new Outage(finding);
            known.Add(added);
            db.Outages.Add(added);
            log.LogWarning("Outage {OutageId} ({Cause}) from {From} to {To}", added.Id, added.Cause, added.StartedAt, added.EndedAt);
        }
    }

    private async Task<bool> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear(); // Another process was faster and wrote the same.

            return false;
        }
    }
}
