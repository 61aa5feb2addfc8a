using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Sweeps the document store every hour: deletes files without a row, and reports rows without a file.</summary>
public sealed class DocumentSweepJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DocumentSweepJob> log)
    : PeriodicBackgroundService(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DocumentSweepService>().RunAsync(ct);
    }
}
