using System.Threading.RateLimiting;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Limits the held forms of one account, and of the anonymous users of one network, a minute. Each process counts for itself.</summary>
public sealed class SavedFormLimit : IDisposable
{
    private readonly PartitionedRateLimiter<(string Key, Kind Kind)> limiter;

    public SavedFormLimit(IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits").Get<RateLimits>() ?? new RateLimits();
        limiter = PartitionedRateLimiter.Create<(string Key, Kind Kind), (string, Kind)>(whose => RateLimitPartition.GetFixedWindowLimiter(
            whose,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = whose.Kind == Kind.Anonymous ? limits.AnonymousSavedFormsAMinute : limits.SavedFormsAMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
    }

    private enum Kind
    {
        OfAccount,
        Anonymous,

        /// <summary>Of an anonymous user, and small: a campus shares one network, and each switch of language holds a form.</summary>
        AnonymousSmall,
    }

    /// <summary>Counts one more form.</summary>
    /// <param name="context">Of its request.</param>
    /// <param name="owner">Its account; null for an anonymous user.</param>
    /// <param name="length">Characters of its fields; null while they have not been read.</param>
    public bool Allows(HttpContext context, Guid? owner, int? length = null)
    {
        using var lease = limiter.AttemptAcquire(owner is { } id ? (id.ToString(), Kind.OfAccount)
            : (NetworkKey.Of(context.Connection.RemoteIpAddress), length <= SavedFields.Small ? Kind.AnonymousSmall : Kind.Anonymous));

        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
