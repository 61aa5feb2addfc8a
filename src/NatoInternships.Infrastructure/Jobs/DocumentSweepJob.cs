using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Brings files and rows together again every hour, in both directions.</summary>
public sealed class DocumentSweepJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DocumentSweepJob> log)
    : PeriodicBackgroundService(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DocumentSweepService>().RunAsync(ct);
    }
}
