using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Refreshes the statistics of the database every hour (ADR 0054).</summary>
public sealed class StatisticsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StatisticsJob> log)
    : PeriodicBackgroundService(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().UpdateStatisticsAsync(ct);
    }
}
