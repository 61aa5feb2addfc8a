using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Identity;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

/// <summary>Who waits for a page goes before who waits for a password, who still gets an answer (ADR 0024).</summary>
public sealed class PasswordThreadTests
{
    private static readonly Standing FreeTimeOnly = OperatingSystem.IsLinux() ? new(5, 0) : new(0, 0);
    private static readonly Standing GivesWay = OperatingSystem.IsLinux() ? new(0, 10) : new(0, 0);

    [Fact]
    public async Task A_password_is_hashed_on_a_thread_that_takes_free_time_only_and_no_other_does()
    {
        using var hasher = new Watching();
        using var work = new PasswordWork(hasher, TimeProvider.System);

        Assert.Equal("hash of a password", await work.HashAsync(new PortalUser(), "a password", CancellationToken.None));

        Assert.Equal([FreeTimeOnly], hasher.Standings);
        Assert.Equal(new Standing(0, 0), Standing.OfThisThread());
    }

    [Fact]
    public async Task Where_there_is_no_free_time_it_is_begun_anew_and_the_next_do_not_wait_for_any()
    {
        var clock = new FakeTimeProvider();
        using var hasher = new Watching();
        using var work = new PasswordWork(hasher, clock);

        var first = work.HashAsync(new PortalUser(), Watching.Kept, CancellationToken.None);
        await UntilAsync(() => hasher.Standings.Count == 1);
        clock.Advance(PatientThreads.LongestRest - TimeSpan.FromMilliseconds(1));
        await Task.Delay(100);
        Assert.Single(hasher.Standings);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("hash of kept", await first);
        Assert.Equal("hash of another", await work.HashAsync(new PortalUser(), "another", CancellationToken.None));
        Assert.Equal([FreeTimeOnly, GivesWay, GivesWay], hasher.Standings);

        hasher.LetGo();
        await UntilAsync(() => hasher.IsLeft);
        await UntilAsync(() =>
        {
            hasher.Standings.Clear();
            work.HashAsync(new PortalUser(), "again", CancellationToken.None).Wait();

            return hasher.Standings.Single() == FreeTimeOnly;
        });
    }

    [Fact]
    public async Task What_the_hasher_throws_reaches_the_caller_and_the_next_has_its_turn()
    {
        using var hasher = new Watching();
        using var work = new PasswordWork(hasher, TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(() => work.HashAsync(new PortalUser(), "", CancellationToken.None));

        Assert.Equal("hash of another", await work.HashAsync(new PortalUser(), "another", CancellationToken.None));
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 500, "It did not come about within five seconds.");
            await Task.Delay(10);
        }
    }

    /// <param name="Policy">As sched(7) numbers it: 0 is the usual, 5 idle.</param>
    /// <param name="Nice">−20 to 19.</param>
    private sealed record Standing(int Policy, int Nice)
    {
        public static Standing OfThisThread()
        {
            if (!OperatingSystem.IsLinux())
            {
                return new Standing(0, 0);
            }

            var stat = File.ReadAllText("/proc/thread-self/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // from the third, see proc(5)

            return new Standing(int.Parse(fields[38], CultureInfo.InvariantCulture), int.Parse(fields[16], CultureInfo.InvariantCulture));
        }
    }

    private sealed class Watching : IPasswordHasher<PortalUser>, IDisposable
    {
        public const string Kept = "kept";

        private readonly ManualResetEventSlim gate = new();
        private int begun;

        public ConcurrentQueue<Standing> Standings { get; } = new();

        public bool IsLeft { get; private set; }

        public void LetGo() => gate.Set();

        public string HashPassword(PortalUser user, string password)
        {
            ArgumentException.ThrowIfNullOrEmpty(password);
            Standings.Enqueue(Standing.OfThisThread());
            if (password == Kept && Interlocked.Increment(ref begun) == 1)
            {
                gate.Wait(TimeSpan.FromMinutes(1)); // as on a machine without free time
                IsLeft = true;
            }

            return "hash of " + password;
        }

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) => PasswordVerificationResult.Failed;

        public void Dispose() => gate.Dispose();
    }
}
