using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Outages;

namespace NatoInternships.Web.Infrastructure.Load;

/// <summary>
/// Lets requests in or turns them away: browsing before reading, reading before submitting (requirements A20, ADR 0017). Submitting has
/// places of its own, which no reading takes; and while it has to wait for one, no reading is let in.
/// </summary>
public sealed class LoadGate(IOptions<LoadLimits> limits, ProcessFigures figures) : IDisposable
{
    private readonly LoadLimits limits = limits.Value;

    private readonly ConcurrencyLimiter reading = new(new ConcurrencyLimiterOptions { PermitLimit = limits.Value.Reading, QueueLimit = 0 });

    private readonly ConcurrencyLimiter submitting = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.Value.Submitting,
        QueueLimit = limits.Value.SubmittingQueue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private long turnedAwayAt = long.MinValue;

    /// <summary>Whether browsing would be turned away now, or was within the last minute.</summary>
    /// <param name="clock">Of the process.</param>
    public bool IsShedding(TimeProvider clock)
    {
        var last = Interlocked.Read(ref turnedAwayAt);

        return !HasRoomToRead(LoadClass.Browsing) || (last != long.MinValue && clock.GetUtcNow().Ticks - last < TimeSpan.TicksPerMinute);
    }

    /// <summary>A place, to be given back; null where the request is to be turned away. Submitting may wait for one.</summary>
    public async ValueTask<RateLimitLease?> EnterAsync(LoadClass wanted, TimeProvider clock, CancellationToken ct)
    {
        var lease = wanted == LoadClass.Submitting ? await submitting.AcquireAsync(1, ct)
            : HasRoomToRead(wanted) ? reading.AttemptAcquire()
            : null;
        if (lease is { IsAcquired: true })
        {
            return lease;
        }

        lease?.Dispose();
        figures.TurnedAway();
        Interlocked.Exchange(ref turnedAwayAt, clock.GetUtcNow().Ticks);

        return null;
    }

    public void Dispose()
    {
        reading.Dispose();
        submitting.Dispose();
    }

    private bool HasRoomToRead(LoadClass wanted)
    {
        if (submitting.GetStatistics() is { CurrentAvailablePermits: 0 } or { CurrentQueuedCount: > 0 })
        {
            return false;
        }

        var isStranger = wanted == LoadClass.Browsing;
        var inside = limits.Reading - (reading.GetStatistics()?.CurrentAvailablePermits ?? 0);

        return inside < (isStranger ? limits.Browsing : limits.Reading)
            && ThreadPool.PendingWorkItemCount < limits.WaitingWork * (isStranger ? 1L : 4L);
    }
}
