using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Releases;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Works through a release: makes each held decision readable, freezes its text, and adds one mail for each candidate. One save does it for a
/// batch. A released decision leaves the range, so another process can continue after a crash and nobody is told twice.
/// </summary>
public sealed class ReleaseService(PortalDbContext db, Outbox outbox, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Number of decisions in one save. More would make submits wait on SQLite.</summary>
    public const int BatchSize = 200;

    private const int MostLosses = 50;

    /// <summary>Returns the releases that are not done.</summary>
    public async Task<IReadOnlyList<Guid>> RunningAsync(CancellationToken ct) =>
        await db.Releases.Where(release => release.RunningAs != null).OrderBy(release => release.StartedAt).Select(release => release.Id).ToListAsync(ct);

    /// <summary>Works through all remaining batches.</summary>
    /// <returns>The number of decisions that this run released.</returns>
    public async Task<int> CompleteAsync(Guid releaseId, CancellationToken ct)
    {
        var (released, losses) = (0, 0);
        int? batch;
        do
        {
            batch = await BatchAsync(releaseId, ct);
            released += batch ?? 0;
            losses = batch is null ? losses + 1 : 0;
            if (losses > MostLosses)
            {
                throw new InvalidOperationException($"A batch of the release {releaseId} could not be saved.");
            }
        }
        while (batch != 0);

        return released;
    }

    /// <summary>Releases one batch, and ends the release when nothing is left.</summary>
    /// <returns>The number of decisions; null when a withdrawal, another decision or another process was faster, and the batch must be read again.</returns>
    public async Task<int?> BatchAsync(Guid releaseId, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var release = await db.Releases.SingleAsync(one => one.Id == releaseId, ct);
        if (release.RunningAs is null)
        {
            return 0;
        }

        var batch = await HeldDecision.For(db, release.CallId, release.ReleasedBy, release.Until, clock.GetUtcNow())
            .OrderBy(held => held.Row.CandidateId).ThenBy(held => held.Row.RowNo)
            .Take(BatchSize)
            .ToListAsync(ct);
        LeaveToNext(batch);
        if (batch.Count == 0)
        {
            release.Finish(clock.GetUtcNow());
        }
        else
        {
            await ReleaseAsync(release, batch, ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);

            return batch.Count;
        }
        catch (Exception exception) when (exception is DbUpdateConcurrencyException || (exception is DbUpdateException update && db.IsUniqueViolation(update)) || db.IsTransient(exception))
        {
            await Task.Delay(RandomNumberGenerator.GetInt32(5, 100), ct);

            return null;
        }
    }

    // All applications of a candidate are in one batch, so that one mail names them all.
    private static void LeaveToNext(List<HeldDecision> batch)
    {
        if (batch.Count == BatchSize && batch[0].Row.CandidateId != batch[^1].Row.CandidateId)
        {
            var last = batch[^1].Row.CandidateId;
            batch.RemoveAll(held => held.Row.CandidateId == last);
        }
    }

    private async Task ReleaseAsync(Release release, List<HeldDecision> batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = batch.ConvertAll(held => held.Row.ApplicationId);
        var earlier = await db.ReleasedDecisions
            .Where(released => ids.Contains(released.ApplicationId))
            .GroupBy(released => released.ApplicationId)
            .Select(group => new { group.Key, No = group.Max(released => released.No) })
            .ToDictionaryAsync(released => released.Key, released => released.No, ct);
        var looks = await db.SecondLooks.Where(look => ids.Contains(look.ApplicationId) && look.DecidedBy != null).Select(look => look.ApplicationId).ToListAsync(ct);
        foreach (var (row, decision) in batch.Select(held => (held.Row, held.Decision)))
        {
            var released = new ReleasedDecision(release, decision, earlier.GetValueOrDefault(row.ApplicationId) + 1, looks.Contains(row.ApplicationId), DecisionTexts.Of(decision), now);
            db.ReleasedDecisions.Add(released);
            row.Release();
            audit.Add(release.ReleasedBy, AuditActions.DecisionReleased, AuditSubjects.Application, row.ApplicationId, $"decision {decision.No}");
        }

        await TellAsync(release, [.. batch.Select(held => held.Row.CandidateId).Distinct()], ct);
    }

    // A decision may become releasable while the release runs. Its candidate may already have the mail.
    private async Task TellAsync(Release release, List<Guid> candidates, CancellationToken ct)
    {
        var told = await db.ScreeningRows
            .Where(row => candidates.Contains(row.CandidateId) && db.ReleasedDecisions.Any(one => one.ApplicationId == row.ApplicationId && one.ReleaseId == release.Id))
            .Select(row => row.CandidateId)
            .ToListAsync(ct);
        var untold = candidates.Except(told).ToList();
        foreach (var userId in await db.Candidates.Where(candidate => untold.Contains(candidate.Id)).Select(candidate => candidate.UserId).ToListAsync(ct))
        {
            outbox.Add(MailTemplates.DecisionReleased, userId, release.Id, isBulk: true);
        }
    }
}
