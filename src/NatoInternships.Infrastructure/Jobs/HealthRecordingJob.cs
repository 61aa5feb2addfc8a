using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Outages;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Records a health sample each minute, and a last one at shutdown so that a planned restart has an exact time. Then updates the outage
/// log.
/// </summary>
public sealed class HealthRecordingJob(IServiceScopeFactory scopes, HealthRecorder recorder, TimeProvider clock, ILogger<HealthRecordingJob> log)
    : PeriodicBackgroundService(TimeSpan.FromMinutes(1), clock, log)
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Starts at once, because an outage ends with the first sample.</summary>
    protected override TimeSpan BeforeFirstTurn => TimeSpan.Zero;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ShutdownTimeout);
        try
        {
            await recorder.RecordAsync(patience.Token);
        }
        catch (Exception exception)
        {
            log.LogWarning("The last sample was not written: {Kind}", exception.GetType().Name);
        }
    }

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!await recorder.RecordAsync(ct))
        {
            return; // The database is unavailable, so the outage log is too.
        }

        await using var scope = scopes.CreateAsyncScope();
        var outages = scope.ServiceProvider.GetRequiredService<OutageLog>();
        if (await outages.WriteAsync(ct))
        {
            await outages.PruneAsync(ct);
        }
    }
}
