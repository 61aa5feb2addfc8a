using System.Threading.RateLimiting;
using NatoInternships.Web.Infrastructure.Security;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>Nobody fills the table of held forms: so many a minute of one address. Each process counts for itself.</summary>
public sealed class HeldFormLimit(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = (configuration.GetSection("RateLimits").Get<RateLimits>() ?? new RateLimits()).HeldFormsAMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);

        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
