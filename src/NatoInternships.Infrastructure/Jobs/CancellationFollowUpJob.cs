using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Continues interrupted follow-ups of cancelled vacancies, every half minute.</summary>
public sealed class CancellationFollowUpJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CancellationFollowUpJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(30), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var followUp = scope.ServiceProvider.GetRequiredService<CancellationFollowUpService>();
        foreach (var vacancyId in await followUp.WaitingAsync(ct))
        {
            await followUp.CloseAsync(vacancyId, actorId: null, ct);
        }
    }
}
