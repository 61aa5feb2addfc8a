using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// Healthy when the database answers, has every migration of this build, and accepted the last health sample of this process.
/// </summary>
public sealed class DatabaseHealthCheck(PortalDbContext db, HealthRecorder recorder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Checked first, because a missing database would otherwise be reported as "not migrated".
            if (!await db.Database.CanConnectAsync(cancellationToken))
            {
                return HealthCheckResult.Unhealthy("The database does not answer.");
            }

            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();

            return pending > 0 ? HealthCheckResult.Unhealthy($"{pending} migrations are missing: run the verb migrate.")
                : recorder.Refusal is { } refusal ? HealthCheckResult.Unhealthy($"The database cannot be written ({refusal}).")
                : HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (ServiceUnavailable.Caused(exception) || exception is TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"The database does not answer ({exception.GetType().Name}).");
        }
    }
}
