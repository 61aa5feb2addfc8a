using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>The attempts of one address under parallel sign-ins (ADR 0045), on each engine that is there.</summary>
public sealed class SignInLimitRaceTests(PortalDatabases databases) : IClassFixture<PortalDatabases>
{
    private static readonly DateTimeOffset Now = AnEngineCall.Now;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_twelve_first_tries_at_once_five_are_taken(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());

        var waits = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TakeAsync(database, email, Network("192.0.2.1")))));

        Assert.Equal(SignInLimit.AtOnce, waits.Count(wait => wait == TimeSpan.Zero));
        Assert.All(waits.Where(wait => wait > TimeSpan.Zero), wait => Assert.Equal(SignInLimit.OneEach, wait));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_twelve_at_once_around_the_limit_one_is_taken(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());
        for (var attempts = 1; attempts < SignInLimit.AtOnce; attempts++)
        {
            Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, Network("192.0.2.1")));
        }

        var waits = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TakeAsync(database, email, Network("192.0.2.1")))));

        Assert.Equal(1, waits.Count(wait => wait == TimeSpan.Zero));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_many_networks_at_once_no_more_than_the_limit_of_all_are_taken(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());

        var waits = await Task.WhenAll(Enumerable.Range(0, SignInLimit.AtOnceOfAll + 10).Select(
            number => Task.Run(() => TakeAsync(database, email, Network($"198.51.100.{number}")))));

        Assert.Equal(SignInLimit.AtOnceOfAll, waits.Count(wait => wait == TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, SignInSource.KnownBrowser(Guid.NewGuid())));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Tries_come_back_with_time_and_no_more_than_all(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());
        await UseUpAsync(database, email, Now);

        Assert.Equal(TimeSpan.FromMilliseconds(1), await TakeAsync(database, email, Network("192.0.2.1"), Now + SignInLimit.OneEach - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, Network("192.0.2.1"), Now + SignInLimit.OneEach));
        Assert.Equal(SignInLimit.OneEach, await TakeAsync(database, email, Network("192.0.2.1"), Now + SignInLimit.OneEach));
        await UseUpAsync(database, email, Now.AddDays(1));
        Assert.Equal(SignInLimit.OneEach, await TakeAsync(database, email, Network("192.0.2.1"), Now.AddDays(1)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_refusal_by_the_limit_of_all_takes_no_try_of_the_network(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());
        for (var number = 0; number < SignInLimit.AtOnceOfAll; number++)
        {
            Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, Network($"198.51.100.{number}")));
        }

        for (var attempts = 0; attempts < 2 * SignInLimit.AtOnce; attempts++)
        {
            Assert.Equal(SignInLimit.OneOfAllEach, await TakeAsync(database, email, Network("192.0.2.1")));
        }

        Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, Network("192.0.2.1"), Now + SignInLimit.OneOfAllEach));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_try_that_is_given_back_can_be_taken_again_and_all_at_once_after_a_reset(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());
        await UseUpAsync(database, email, Now);

        await WithAsync(database, limit => limit.GiveBackAsync(email, Network("192.0.2.1"), CancellationToken.None));
        Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, Network("192.0.2.1")));
        Assert.Equal(SignInLimit.OneEach, await TakeAsync(database, email, Network("192.0.2.1")));

        await WithAsync(database, limit => limit.RestoreAllAsync(email, CancellationToken.None));
        await UseUpAsync(database, email, Now);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_sweep_deletes_what_counts_nothing_any_more_and_the_rows_name_nobody(Engine engine)
    {
        var (database, email) = (await databases.On(engine), NewAddress());
        await UseUpAsync(database, email, Now.AddYears(1));
        var hash = await database.InScopeAsync(services => Task.FromResult(services.GetRequiredService<SignInLimit>().AddressHashOf(email)));
        var ends = Now.AddYears(1) + SignInLimit.AtOnce * SignInLimit.OneEach;

        await database.WithAsync(db => AccountSweepJob.SweepAsync(db, ends.AddMilliseconds(-1), CancellationToken.None));
        var before = await database.WithAsync(db => db.SignInCounters.AsNoTracking().Where(c => c.AddressHash == hash).ToListAsync());
        await database.WithAsync(db => AccountSweepJob.SweepAsync(db, ends, CancellationToken.None));
        var after = await database.WithAsync(db => db.SignInCounters.CountAsync(c => c.AddressHash == hash));

        var row = Assert.Single(before); // that of all browsers together has gone already
        Assert.Matches("^[0-9a-f]{32}$", row.AddressHash);
        Assert.Matches("^[0-9a-f]{32}$", row.SourceHash);
        Assert.Equal(0, after);
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@TEST.EXAMPLE";

    private static SignInSource Network(string address) => SignInSource.Network(System.Net.IPAddress.Parse(address));

    private static async Task UseUpAsync(EngineDatabase database, string email, DateTimeOffset now)
    {
        for (var attempts = 0; attempts < SignInLimit.AtOnce; attempts++)
        {
            Assert.Equal(TimeSpan.Zero, await TakeAsync(database, email, Network("192.0.2.1"), now));
        }
    }

    private static Task<TimeSpan> TakeAsync(EngineDatabase database, string email, SignInSource source, DateTimeOffset? now = null) => database.InScopeAsync(
        services => services.GetRequiredService<SignInLimit>().TakeAsync(email, source, now ?? Now, CancellationToken.None));

    private static Task WithAsync(EngineDatabase database, Func<SignInLimit, Task> act) =>
        database.InScopeAsync(services => act(services.GetRequiredService<SignInLimit>()));
}
