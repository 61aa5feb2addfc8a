using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// Admits or rejects each request: browsing is rejected before reading, reading before submitting (ruling A20, ADR 0030). Limits are
/// applied by account, by network and by class, in this order. Therefore a request in the queue of its own account or network uses no
/// capacity of others.
/// </summary>
public sealed class RequestAdmission : IDisposable
{
    private readonly LoadLimits limits;
    private readonly ProcessMetrics figures;
    private readonly TimeProvider clock;
    private readonly PartitionedRateLimiter<LoadClass> places;
    private readonly PartitionedRateLimiter<HttpContext> accounts;
    private readonly PartitionedRateLimiter<HttpContext> networks;
    private long refusedAt = long.MinValue;

    public RequestAdmission(IOptions<LoadLimits> limits, ProcessMetrics figures, TimeProvider clock)
    {
        this.limits = limits.Value;
        this.figures = figures;
        this.clock = clock;
        places = PartitionedRateLimiter.Create<LoadClass, LoadClass>(OfClass);
        accounts = PartitionedRateLimiter.Create<HttpContext, string>(ByAccount);
        networks = PartitionedRateLimiter.Create<HttpContext, string>(ByNetwork);
        Limiter = PartitionedRateLimiter.CreateChained(
            accounts, networks, places.WithTranslatedKey<HttpContext>(context => OrRefused(context.LoadClass()), leaveOpen: true));
    }

    /// <summary>The limiter of all requests.</summary>
    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    /// <summary>Returns whether anonymous users are rejected now, or were within the last minute.</summary>
    public bool IsShedding()
    {
        var last = Interlocked.Read(ref refusedAt);

        return IsRefused(LoadClass.Browsing) || (last != long.MinValue && clock.GetUtcNow().Ticks - last < TimeSpan.TicksPerMinute);
    }

    /// <summary>Records a rejection for the outage log and the status page. A network or account at its own limit is no outage.</summary>
    public void Refused(LoadClass wanted)
    {
        if (IsRefused(wanted))
        {
            figures.TurnedAway();
            Interlocked.Exchange(ref refusedAt, clock.GetUtcNow().Ticks);
        }
    }

    public void Dispose()
    {
        Limiter.Dispose();
        accounts.Dispose();
        networks.Dispose();
        places.Dispose();
    }

    private bool IsRefused(LoadClass wanted) => OrRefused(wanted) == LoadClass.Refused || !HasPlace(wanted);

    // A class is rejected only when the earlier classes are.
    private LoadClass OrRefused(LoadClass wanted) => wanted switch
    {
        LoadClass.Browsing when !HasPlace(LoadClass.Reading) || !HasPlace(LoadClass.Submitting) => LoadClass.Refused,
        LoadClass.Reading when !HasPlace(LoadClass.Submitting) => LoadClass.Refused,
        _ => wanted,
    };

    private bool HasPlace(LoadClass wanted) => places.GetStatistics(wanted) is null or { CurrentAvailablePermits: > 0, CurrentQueuedCount: 0 };

    private RateLimitPartition<LoadClass> OfClass(LoadClass wanted) => wanted switch
    {
        LoadClass.Browsing => Places(wanted, limits.Browsing, queue: 0),
        LoadClass.Reading => Places(wanted, limits.Reading, queue: 0),
        LoadClass.AnonymousForm => Places(wanted, limits.AnonymousForms, queue: 0),
        LoadClass.Submitting => Places(wanted, limits.Submitting, limits.SubmittingQueue),
        LoadClass.Refused => RateLimitPartition.Get(wanted, _ => NoPlace()),
        _ => RateLimitPartition.GetNoLimiter(wanted),
    };

    private RateLimitPartition<string> ByAccount(HttpContext context) =>
        context.LoadClass() != LoadClass.Always && context.User.IsSignedIn()
            ? Places(context.User.UserId().ToString(), limits.OfOneAccount, 4 * limits.OfOneAccount)
            : RateLimitPartition.GetNoLimiter("");

    private RateLimitPartition<string> ByNetwork(HttpContext context)
    {
        var network = NetworkKey.Of(context.Connection.RemoteIpAddress);

        return context.LoadClass() switch
        {
            LoadClass.Always => RateLimitPartition.GetNoLimiter(""),
            LoadClass.Browsing => Places($"{network} pages", limits.OfOneNetwork, 2 * limits.OfOneNetwork),
            LoadClass.AnonymousForm => Places($"{network} forms", limits.OfOneNetwork, 2 * limits.OfOneNetwork),
            _ => Places($"{network} signed in", limits.SignedInOfOneNetwork, 2 * limits.SignedInOfOneNetwork),
        };
    }

    private static RateLimitPartition<T> Places<T>(T key, int places, int queue) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = places, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static ConcurrencyLimiter NoPlace()
    {
        var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 });
        limiter.AttemptAcquire(); // Takes its only permit and never releases it.

        return limiter;
    }
}
