using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Refreshes the statistics of the database every hour, from <see cref="FewestApplications"/> on (ADR 0054). Statistics of nearly empty
/// tables are worse than none: until the next hour SQLite would read tables from end to end that have grown since.
/// </summary>
public sealed class StatisticsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StatisticsJob> log)
    : PeriodicBackgroundService(TimeSpan.FromHours(1), clock, log)
{
    /// <summary>With fewer applications every plan is quick.</summary>
    public const int FewestApplications = 1_000;

    /// <summary>Runs the job once.</summary>
    /// <returns>Whether the tables were large enough to be measured.</returns>
    public static async Task<bool> UpdateAsync(PortalDbContext db, CancellationToken ct)
    {
        if (!await db.Applications.OrderBy(application => application.Id).Skip(FewestApplications - 1).AnyAsync(ct))
        {
            return false;
        }

        await db.UpdateStatisticsAsync(ct);

        return true;
    }

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await UpdateAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), ct);
    }
}
