using System.Threading.Channels;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Starts the inspection in this process at once after an upload. Other processes find the row in their next run.</summary>
public sealed class InspectionSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => channel.Writer.TryWrite(true);

    /// <summary>Returns after the signal, or after <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time is over without a signal.
        }
    }
}
