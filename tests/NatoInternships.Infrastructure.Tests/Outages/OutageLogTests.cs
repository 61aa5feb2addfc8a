using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Outages;

/// <summary>The outage log of several processes in one database, each with its own counters.</summary>
public sealed class OutageLogTests
{
    private static readonly DateTimeOffset Noon = new(2025, 6, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_killed_process_leaves_an_outage_that_its_next_start_logs(Engine engine)
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        using (var killed = Process(database, clock))
        {
            await LiveAsync(database, clock, minutes: 3, killed); // Until 12:03; afterwards it sends no samples.
        }

        clock.Advance(TimeSpan.FromMinutes(20));
        using var restarted = Process(database, clock);
        await LiveAsync(database, clock, minutes: 2, restarted);

        Assert.Equal([(OutageCause.Silent, Noon.AddMinutes(3), Noon.AddMinutes(23))], await OutagesAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_outage_needs_both_processes_to_be_silent(Engine engine)
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        using var one = Process(database, clock);
        using var other = Process(database, clock);
        await LiveAsync(database, clock, minutes: 3, one, other);
        await LiveAsync(database, clock, minutes: 10, one);
        Assert.Empty(await OutagesAsync(database));

        clock.Advance(TimeSpan.FromMinutes(30));
        using var first = Process(database, clock);
        using var second = Process(database, clock);
        await LiveAsync(database, clock, minutes: 3, first, second);

        Assert.Equal([(OutageCause.Silent, Noon.AddMinutes(13), Noon.AddMinutes(43))], await OutagesAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Two_processes_that_write_the_log_at_once_write_each_outage_once(Engine engine)
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        using var one = Process(database, clock);
        for (var round = 1; round <= 5; round++)
        {
            await LiveAsync(database, clock, minutes: 7, one); // Further apart than findings that are joined.
            clock.Advance(TimeSpan.FromMinutes(20));
            using var next = Process(database, clock);
            await next.Recorder.RecordAsync(CancellationToken.None);
            clock.Advance(TimeSpan.FromMinutes(1));

            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TurnAsync(database))));
            await TurnAsync(database);

            Assert.Equal(round, (await OutagesAsync(database)).Count);
        }
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_process_with_older_data_cannot_reset_the_log(Engine engine)
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        using var process = Process(database, clock);
        await LiveAsync(database, clock, minutes: 1, process);
        await database.WithAsync(async late =>
        {
            var read = await late.OutageWatches.SingleAsync();
            await LiveAsync(database, clock, minutes: 3, process);
            read.AliveUntil = Noon;
            read.Revision++;

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
        });

        Assert.Equal(Noon.AddMinutes(4), await database.WithAsync(db => db.OutageWatches.Select(watch => watch.AliveUntil).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Failures_grow_one_outage_minute_by_minute_and_a_quiet_time_ends_it(Engine engine)
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        using var process = Process(database, clock);
        for (var minute = 0; minute < 3; minute++)
        {
            Answer(process, 10, status: 503);
            Answer(process, 30, status: 200);
            await LiveAsync(database, clock, minutes: 1, process);
        }

        await LiveAsync(database, clock, minutes: 10, process);
        Answer(process, 40, status: 500);
        await LiveAsync(database, clock, minutes: 2, process);

        Assert.Equal(
            [(OutageCause.Errors, Noon, Noon.AddMinutes(3)), (OutageCause.Errors, Noon.AddMinutes(13), Noon.AddMinutes(14))],
            await OutagesAsync(database));
    }

    [Fact]
    public async Task Without_the_database_a_bounded_number_of_samples_waits_and_is_written_later()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, clock);
        using var process = Process(database, clock);
        await LiveAsync(database, clock, minutes: 2, process);
        process.Scopes.IsUnavailable = true;
        for (var minute = 0; minute < 5; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            Assert.False(await process.Recorder.RecordAsync(CancellationToken.None));
        }

        Assert.Equal(5, process.Recorder.Waiting);
        process.Scopes.IsUnavailable = false;
        await LiveAsync(database, clock, minutes: 2, process);

        Assert.Equal(0, process.Recorder.Waiting);
        Assert.Equal([(OutageCause.DatabaseAway, Noon.AddMinutes(2), Noon.AddMinutes(7))], await OutagesAsync(database));
        Assert.Equal(9, await database.WithAsync(db => db.HealthSamples.CountAsync()));

        process.Scopes.IsUnavailable = true;
        for (var minute = 0; minute < HealthRecorder.MostWaiting + 10; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await process.Recorder.RecordAsync(CancellationToken.None);
        }

        Assert.Equal(HealthRecorder.MostWaiting, process.Recorder.Waiting);
    }

    [Fact]
    public async Task A_paused_process_does_not_count_as_running()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, clock);
        using var process = Process(database, clock);
        await LiveAsync(database, clock, minutes: 2, process);
        clock.Advance(TimeSpan.FromMinutes(9));
        await LiveAsync(database, clock, minutes: 2, process);

        Assert.Equal([(OutageCause.Silent, Noon.AddMinutes(2), Noon.AddMinutes(12) - HealthRecorder.LongestSample)], await OutagesAsync(database));
    }

    [Fact]
    public async Task Late_samples_of_one_disconnected_process_are_no_outage()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, clock);
        using var well = Process(database, clock);
        using var cutOff = Process(database, clock);
        cutOff.Scopes.IsUnavailable = true;
        await LiveAsync(database, clock, minutes: 4, well, cutOff);
        cutOff.Scopes.IsUnavailable = false;
        await LiveAsync(database, clock, minutes: 2, well, cutOff);

        Assert.Equal(12, await database.WithAsync(db => db.HealthSamples.CountAsync()));
        Assert.Empty(await OutagesAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Samples_are_deleted_after_14_days_and_outages_after_400(Engine engine)
    {
        var clock = new FakeTimeProvider(Noon);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        using (var old = Process(database, clock))
        {
            await LiveAsync(database, clock, minutes: 2, old);
        }

        clock.Advance(TimeSpan.FromDays(15));
        using var young = Process(database, clock);
        await LiveAsync(database, clock, minutes: 2, young);
        Assert.Equal(2, await database.WithAsync(db => db.HealthSamples.CountAsync()));
        Assert.Single(await OutagesAsync(database));

        clock.Advance(OutageLog.OutagesKept + TimeSpan.FromDays(1));
        await database.InScopeAsync(services => services.GetRequiredService<OutageLog>().PruneAsync(CancellationToken.None));
        Assert.Empty(await OutagesAsync(database));
    }

    [Fact]
    public void The_speed_of_a_minute_is_that_within_which_95_of_100_were_answered()
    {
        var figures = new ProcessMetrics();
        for (var i = 0; i < 95; i++)
        {
            figures.Answered(200, TimeSpan.FromMilliseconds(40));
        }

        for (var i = 0; i < 5; i++)
        {
            figures.Answered(500, TimeSpan.FromMinutes(1));
        }

        figures.TurnedAway();

        Assert.Equal((101, 5, 1, 50), figures.Read());
        figures.Answered(200, TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0, 0, 30_000), figures.Read());
        Assert.Equal((0, 0, 0, 0), figures.Read());
    }

    private static void Answer(AProcess process, int times, int status)
    {
        for (var i = 0; i < times; i++)
        {
            process.Figures.Answered(status, TimeSpan.FromMilliseconds(20));
        }
    }

    private static async Task LiveAsync(EngineDatabase database, FakeTimeProvider clock, int minutes, params AProcess[] processes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            clock.Advance(TimeSpan.FromSeconds(60));
            foreach (var process in processes)
            {
                await process.Recorder.RecordAsync(CancellationToken.None);
            }

            await TurnAsync(database);
        }

        clock.Advance(TimeSpan.FromSeconds(31)); // All samples of the last minute are saved now.
        await TurnAsync(database);
        clock.AdjustTime(clock.GetUtcNow().AddSeconds(-31));
    }

    private static Task TurnAsync(EngineDatabase database) => database.InScopeAsync(async services =>
    {
        var log = services.GetRequiredService<OutageLog>();
        await log.WriteAsync(CancellationToken.None);
        await log.PruneAsync(CancellationToken.None);
    });

    private static Task<List<(OutageCause Cause, DateTimeOffset From, DateTimeOffset To)>> OutagesAsync(EngineDatabase database) => database.WithAsync(async db =>
    {
        var all = await db.Outages.AsNoTracking().OrderBy(outage => outage.StartedAt).ToListAsync();

        return all.ConvertAll(outage => (outage.Cause, outage.StartedAt, outage.EndedAt));
    });

    private static AProcess Process(EngineDatabase database, TimeProvider clock)
    {
        var figures = new ProcessMetrics();
        var scopes = new Scopes(database.Services.GetRequiredService<IServiceScopeFactory>());

        return new AProcess(
            figures, scopes, new HealthRecorder(scopes, figures, database.Services.GetRequiredService<PasswordHashingQueue>(), clock, NullLogger<HealthRecorder>.Instance));
    }

    private sealed record AProcess(ProcessMetrics Figures, Scopes Scopes, HealthRecorder Recorder) : IDisposable
    {
        public void Dispose() => Recorder.Dispose();
    }

    /// <summary>A connection to the database that can be cut.</summary>
    private sealed class Scopes(IServiceScopeFactory real) : IServiceScopeFactory
    {
        public bool IsUnavailable { get; set; }

        public IServiceScope CreateScope() => IsUnavailable ? throw new TimeoutException("The database does not answer.") : real.CreateScope();
    }
}
