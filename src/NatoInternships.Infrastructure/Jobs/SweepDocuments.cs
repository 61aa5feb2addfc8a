using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Brings files and rows together again every hour, in both directions.</summary>
public sealed class SweepDocuments(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepDocuments> log)
    : Repeating(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DocumentSweep>().RunAsync(ct);
    }
}
