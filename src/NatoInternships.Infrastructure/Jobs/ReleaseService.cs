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

    /// <summary>Returns the releases that are not done.</summary>
    public async Task<IReadOnlyList<Guid>> RunningAsync(CancellationToken ct) =>
        await db.Releases.Where(release => release.RunningAs != null).OrderBy(release => release.StartedAt).Select(release => release.Id).ToListAsync(ct);

    /// <summary>Works through all remaining batches.</summary>
    /// <returns>The number of decisions that this run released.</returns>
    public async Task<int> CompleteAsync(Guid releaseId, CancellationToken ct)
    {
        var released = 0;
        int? batch;
        do
        {
            batch = await BatchAsync(releaseId, ct);
            released += batch ?? 0;
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

        var batch = await HeldDecision.For(db, release.CallId, release.ReleasedBy, release.StartedAt)
            .OrderBy(held => held.Row.CandidateId).ThenBy(held => held.Row.RowNo)
            .Take(BatchSize)
            .ToListAsync(ct);
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

    private async Task ReleaseAsync(Release release, List<HeldDecision> batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = batch.ConvertAll(held => held.Row.ApplicationId);
        var earlier = await db.ReleasedDecisions
            .Where(released => ids.Contains(released.ApplicationId))
            .GroupBy(released => released.ApplicationId)
            .Select(group => new { group.Key, No = group.Max(released => released.No) })
            .ToDictionaryAsync(released => released.Key, released => released.No, ct);
        foreach (var (row, decision) in batch.Select(held => (held.Row, held.Decision)))
        {
            db.ReleasedDecisions.Add(new ReleasedDecision(release, decision, earlier.GetValueOrDefault(row.ApplicationId) + 1, DecisionTexts.Of(decision), now));
            row.Release();
            audit.Add(release.ReleasedBy, AuditActions.DecisionReleased, AuditSubjects.Application, row.ApplicationId, $"decision {decision.No}");
        }

        await TellAsync(release, [.. batch.Select(held => held.Row.CandidateId).Distinct()], ct);
    }

    // A candidate whose applications are in two batches gets one mail.
    private async Task TellAsync(Release release, List<Guid> candidates, CancellationToken ct)
    {
        var users = await db.Candidates.Where(candidate => candidates.Contains(candidate.Id)).Select(candidate => candidate.UserId).ToListAsync(ct);
        var told = await db.OutboxMessages
            .Where(message => message.Template == MailTemplates.DecisionReleased && message.SubjectId == release.Id && message.UserId != null && users.Contains(message.UserId.Value))
            .Select(message => message.UserId!.Value)
            .ToListAsync(ct);
        foreach (var userId in users.Except(told))
        {
            outbox.Add(MailTemplates.DecisionReleased, userId, release.Id, isBulk: true);
        }
    }
}
