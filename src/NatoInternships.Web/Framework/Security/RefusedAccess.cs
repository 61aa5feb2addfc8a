using System.Data.Common;
using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Records denied pages in the audit trail, at most <see cref="MostAMinute"/> a minute for one session, so that nobody can flood it. The
/// request log has all of them, with the session's id.
/// </summary>
public sealed class RefusedAccess(ILogger<RefusedAccess> log) : IDisposable
{
    public const int MostAMinute = 30;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(session => RateLimitPartition.GetFixedWindowLimiter(
        session, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Returns 403, also when the entry cannot be written.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (!context.User.IsSignedIn())
        {
            return;
        }

        using var lease = limiter.AttemptAcquire(context.User.SessionId());
        if (!lease.IsAcquired)
        {
            return;
        }

        var request = $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}";
        try
        {
            await context.RequestServices.GetRequiredService<RecordRefusedAccess>()
                .ExecuteAsync(context.User.UserId(), context.User.SessionId(), request, context.RequestAborted);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            log.LogWarning("A denied access was not recorded in the audit trail: {Kind}", exception.GetType().Name);
        }
    }

    public void Dispose() => limiter.Dispose();
}
