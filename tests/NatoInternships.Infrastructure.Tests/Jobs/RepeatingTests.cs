using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Jobs;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Jobs;

public sealed class RepeatingTests
{
    [Fact]
    public async Task A_turn_that_fails_does_not_end_the_job()
    {
        var clock = new FakeTimeProvider();
        using var job = new Failing(clock);
        await job.StartAsync(CancellationToken.None);

        for (var turn = 1; turn <= 3; turn++)
        {
            await job.TurnsAsync(turn);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await job.TurnsAsync(4);
        await job.StopAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(4, job.Turns);
    }

    private sealed class Failing(TimeProvider clock) : Repeating(TimeSpan.FromSeconds(1), clock, NullLogger.Instance)
    {
        private int turns;

        public int Turns => Volatile.Read(ref turns);

        public async Task TurnsAsync(int wanted)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            while (Turns < wanted)
            {
                await Task.Delay(5, patience.Token);
            }

            await Task.Delay(20, patience.Token); // the timer is waited for again
        }

        protected override Task RunOnceAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref turns);

            throw new InvalidOperationException("The database is away.");
        }
    }
}
