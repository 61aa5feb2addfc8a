using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Continues interrupted follow-ups of deadline extensions, every half minute.</summary>
public sealed class ExtensionFollowUpJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExtensionFollowUpJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(30), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var followUp = scope.ServiceProvider.GetRequiredService<ExtensionFollowUpService>();
        foreach (var extension in await followUp.WaitingAsync(ct))
        {
            await followUp.TellAsync(extension, ct);
        }

        await followUp.ReopenStragglersAsync(ct);
    }
}
