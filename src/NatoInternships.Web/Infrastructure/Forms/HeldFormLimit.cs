using System.Threading.RateLimiting;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Infrastructure.Security;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>Limits the held forms of one account, and of the anonymous users of one network, a minute. Each process counts for itself.</summary>
public sealed class HeldFormLimit : IDisposable
{
    private readonly PartitionedRateLimiter<(string Key, bool IsAnonymous)> limiter;

    public HeldFormLimit(IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits").Get<RateLimits>() ?? new RateLimits();
        limiter = PartitionedRateLimiter.Create<(string Key, bool IsAnonymous), (string, bool)>(whose => RateLimitPartition.GetFixedWindowLimiter(
            whose,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = whose.IsAnonymous ? limits.AnonymousHeldFormsAMinute : limits.HeldFormsAMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    /// <summary>Counts one more form.</summary>
    /// <param name="owner">Its account; null for an anonymous user.</param>
    public bool Allows(HttpContext context, Guid? owner)
    {
        using var lease = limiter.AttemptAcquire(owner is { } id ? (id.ToString(), false) : (NetworkKey.Of(context.Connection.RemoteIpAddress), true));

        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
