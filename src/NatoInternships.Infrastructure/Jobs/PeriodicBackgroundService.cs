using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Work that is done again and again while the portal runs. A failure is logged and the next turn tries again: the database may be away.</summary>
public abstract class PeriodicBackgroundService(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The first pages after a start come first: jobs that all begin with the process would compete with them. By the wall, whatever the clock is.</summary>
    protected virtual TimeSpan BeforeFirstTurn => TimeSpan.FromSeconds(1);

    /// <summary>One turn. What it throws ends the turn, never the job.</summary>
    protected abstract Task RunOnceAsync(CancellationToken ct);

    /// <summary>Waits for the next turn.</summary>
    protected virtual Task WaitAsync(TimeSpan longest, CancellationToken ct) => Task.Delay(longest, clock, ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(BeforeFirstTurn, stoppingToken);
            while (true)
            {
                try
                {
                    await RunOnceAsync(stoppingToken);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(exception, "{Job} failed and will try again", GetType().Name);
                }

                await WaitAsync(every, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("{Job} stops with the portal", GetType().Name);
        }
    }
}
