using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// A background service that runs its work periodically. A failure is logged and the next run retries, because the database may be
/// unavailable.
/// </summary>
public abstract class PeriodicBackgroundService(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>
    /// A delay before the first run, so that jobs do not compete with the first page requests. Uses real time, not
    /// <see cref="TimeProvider"/>.
    /// </summary>
    protected virtual TimeSpan BeforeFirstTurn => TimeSpan.FromSeconds(1);

    /// <summary>Does the work once. An exception ends this run, never the service.</summary>
    protected abstract Task RunOnceAsync(CancellationToken ct);

    /// <summary>Waits for the next run.</summary>
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
                    log.LogError(exception, "{Job} failed and will retry", GetType().Name);
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
