using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Every minute, closes the drafts of vacancies whose deadline has passed, and reopens documents that were refused after it.
/// </summary>
public sealed class VacancyClosingJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<VacancyClosingJob> log)
    : PeriodicBackgroundService(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VacancyClosingService>().RunAsync(ct);
        await scope.ServiceProvider.GetRequiredService<LateRefusalService>().SweepAsync(ct);
    }
}
