using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Works through releases, also one that another process left in the middle, every five seconds.</summary>
public sealed class ReleaseJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReleaseJob> log) : PeriodicBackgroundService(TimeSpan.FromSeconds(5), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<ReleaseService>();
        foreach (var releaseId in await service.RunningAsync(ct))
        {
            await service.CompleteAsync(releaseId, ct);
        }
    }
}
