using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Releases;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Web.UseCases.Releases;

/// <summary>
/// Starts the release of the held decisions of a call. The first batch is released in the request, a job continues. A unique key lets one of
/// two parallel releases start.
/// </summary>
public sealed class ReleaseDecisions(PortalDbContext db, ReleaseService releases, AuditTrail audit, TimeProvider clock)
{
    /// <param name="leadId">The signed-in lead.</param>
    /// <param name="callId">The call.</param>
    /// <param name="seen">The number of decisions that the page showed.</param>
    /// <param name="readAt">When the page was read. A decision made or changed later is not released, and makes the number wrong.</param>
    /// <param name="ct">Cancels until the release is started; the job continues it then.</param>
    public async Task<ReleaseOutcome> ExecuteAsync(Guid leadId, Guid callId, int seen, DateTimeOffset readAt, CancellationToken ct)
    {
        if (await db.Releases.AnyAsync(release => release.RunningAs == callId, ct))
        {
            return new ReleaseOutcome.AlreadyRunning();
        }

        var now = clock.GetUtcNow();
        var until = readAt < now ? readAt : now;
        var count = await HeldDecision.For(db, callId, leadId, until, now).CountAsync(ct);
        if (count == 0 && !await HeldDecision.For(db, callId, leadId, now, now).AnyAsync(ct))
        {
            return new ReleaseOutcome.Nothing();
        }

        if (count != seen)
        {
            return new ReleaseOutcome.ChangedMeanwhile();
        }

        var started = new Release(callId, leadId, count, until, now);
        db.Releases.Add(started);
        audit.Add(leadId, AuditActions.ReleaseStarted, AuditSubjects.Release, started.Id, $"{count} decisions");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return new ReleaseOutcome.AlreadyRunning();
        }

        if (await releases.BatchAsync(started.Id, ct) < ReleaseService.BatchSize)
        {
            await releases.BatchAsync(started.Id, ct);
        }

        return new ReleaseOutcome.Started(count);
    }
}
