using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// Limits the concurrent forms of one network that hash a password, and its bursts of registrations. Without this, one network could fill
/// the whole <see cref="PasswordHashingQueue"/>.
/// </summary>
public sealed class PasswordPlaces : IDisposable
{
    private const int OfOneNetwork = 4;
    private const int Queue = 30;

    private readonly PartitionedRateLimiter<HttpContext> places;
    private readonly PartitionedRateLimiter<HttpContext> registrations;

    public PasswordPlaces(IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits").Get<RateLimits>() ?? new RateLimits();
        places = PartitionedRateLimiter.Create<HttpContext, string>(context => PolicyOf(context) is { } policy
            ? RateLimitPartition.GetConcurrencyLimiter(
                $"{policy} {Network(context)}", _ => new ConcurrencyLimiterOptions { PermitLimit = OfOneNetwork, QueueLimit = Queue })
            : RateLimitPartition.GetNoLimiter(""));
        registrations = PartitionedRateLimiter.Create<HttpContext, string>(context => PolicyOf(context) == RateLimits.Register
            ? RateLimitPartition.GetTokenBucketLimiter(
                Network(context),
                _ => new TokenBucketRateLimiterOptions { TokenLimit = limits.RegistrationsAtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(1) })
            : RateLimitPartition.GetNoLimiter(""));
        Limiter = PartitionedRateLimiter.CreateChained(places, registrations);
    }

    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    public void Dispose()
    {
        Limiter.Dispose();
        places.Dispose();
        registrations.Dispose();
    }

    // Returns null for a request that hashes no password.
    private static string? PolicyOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is (RateLimits.SignIn or RateLimits.Register) and var policy
            ? policy
            : null;

    private static string Network(HttpContext context) => NetworkKey.Of(context.Connection.RemoteIpAddress);
}
