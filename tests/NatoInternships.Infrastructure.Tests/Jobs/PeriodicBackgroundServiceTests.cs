using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Jobs;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Jobs;

public sealed class PeriodicBackgroundServiceTests
{
    [Fact]
    public async Task A_failed_run_does_not_end_the_job()
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

    [Theory]
    [InlineData("2025-03-30T00:30:00Z")]
    [InlineData("2025-10-26T00:30:00Z")]
    public async Task An_hour_is_an_hour_when_the_clocks_change(string night)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(night, System.Globalization.CultureInfo.InvariantCulture));
        clock.SetLocalTimeZone(NatoInternships.Domain.Values.BrusselsTime.Zone);
        using var job = new Failing(clock, TimeSpan.FromHours(1));
        await job.StartAsync(CancellationToken.None);
        await job.TurnsAsync(1);

        clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        await Task.Delay(20);
        var before = job.Turns;
        clock.Advance(TimeSpan.FromSeconds(1));
        await job.TurnsAsync(2);

        Assert.Equal(1, before);
        await job.StopAsync(CancellationToken.None);
    }

    private sealed class Failing(TimeProvider clock, TimeSpan? every = null) : PeriodicBackgroundService(every ?? TimeSpan.FromSeconds(1), clock, NullLogger.Instance)
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

            await Task.Delay(20, patience.Token); // The service waits on its timer again.
        }

        protected override Task RunOnceAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref turns);

            throw new InvalidOperationException("The database is unavailable.");
        }
    }
}
