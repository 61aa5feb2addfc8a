using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Outages;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>A sign of life each minute, and once more at the end, so that a planned restart is measured and not guessed; then the outage log.</summary>
public sealed class HealthRecordingJob(IServiceScopeFactory scopes, HealthRecorder recorder, TimeProvider clock, ILogger<HealthRecordingJob> log)
    : PeriodicBackgroundService(TimeSpan.FromMinutes(1), clock, log)
{
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);

    /// <summary>At once: an outage ends with the first sign of life.</summary>
    protected override TimeSpan BeforeFirstTurn => TimeSpan.Zero;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LastPatience);
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
            return; // the database is away, and the log with it
        }

        await using var scope = scopes.CreateAsyncScope();
        var outages = scope.ServiceProvider.GetRequiredService<OutageLog>();
        if (await outages.WriteAsync(ct))
        {
            await outages.PruneAsync(ct);
        }
    }
}
