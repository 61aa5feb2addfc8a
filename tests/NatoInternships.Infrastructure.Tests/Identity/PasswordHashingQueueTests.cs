using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Identity;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

/// <summary>The password queue while all places are used by work that the test ends.</summary>
public sealed class PasswordHashingQueueTests : IDisposable
{
    private static readonly int Places = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly FakeTimeProvider clock = new();
    private readonly Gated hasher = new();
    private readonly PasswordHashingQueue work;

    public PasswordHashingQueueTests()
    {
        work = new PasswordHashingQueue(hasher, clock);
    }

    public void Dispose()
    {
        hasher.Open();
        work.Dispose();
        hasher.Dispose();
    }

    [Fact]
    public async Task Checks_run_before_hashes_and_each_in_queue_order()
    {
        var held = await FilledAsync();
        List<Task> waiting = [Hash("registers"), Hash("registers too"), Check("signs in"), Check("signs in too")];

        Assert.Equal(4, work.Waiting);
        hasher.Open();
        await Task.WhenAll([.. held, .. waiting]);

        if (Places == 1)
        {
            Assert.Equal(["signs in", "signs in too", "registers", "registers too"], hasher.Done.Skip(1));
        }

        Assert.Equal(0, work.Waiting);
        Assert.Equal(4, work.ReadMostWaiting());
    }

    [Fact]
    public async Task A_full_queue_or_a_long_wait_is_rejected_and_the_next_caller_runs()
    {
        var held = await FilledAsync();
        var waiting = Enumerable.Range(0, PasswordHashingQueue.MostWaiting).Select(number => Check($"{number}")).ToList();

        await Assert.ThrowsAsync<PasswordQueueFullException>(() => Check("one too many"));
        using var impatient = new CancellationTokenSource();
        clock.Advance(PasswordHashingQueue.LongestWait);
        foreach (var one in waiting)
        {
            await Assert.ThrowsAsync<PasswordQueueFullException>(() => one);
        }

        var cancelled = work.HashAsync(new PortalUser(), "gives up", impatient.Token);
        var next = Hash("next");
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        hasher.Open();
        await Task.WhenAll([.. held, next]);
        Assert.Equal("next", hasher.Done.Last());
    }

    [Fact]
    public async Task An_exception_of_the_hasher_reaches_the_caller_and_releases_the_place()
    {
        hasher.Open();
        for (var times = 0; times <= Places; times++)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Hash(""));
        }

        Assert.Equal("hash", await work.HashAsync(new PortalUser(), "another", CancellationToken.None));
    }

    private async Task<List<Task>> FilledAsync()
    {
        var held = Enumerable.Range(0, Places).Select(_ => (Task)Hash("first")).ToList();
        for (var tries = 0; hasher.Begun < Places; tries++)
        {
            Assert.True(tries < 1000, "The places were not taken within ten seconds.");
            await Task.Delay(10);
        }

        return held;
    }

    private Task<string> Hash(string password) => work.HashAsync(new PortalUser(), password, CancellationToken.None);

    private Task<PasswordVerificationResult> Check(string password) => work.VerifyAsync(new PortalUser { PasswordHash = "hash" }, password, CancellationToken.None);

    private sealed class Gated : IPasswordHasher<PortalUser>, IDisposable
    {
        private readonly ManualResetEventSlim gate = new();
        private int begun;

        public ConcurrentQueue<string> Done { get; } = new();

        public int Begun => Volatile.Read(ref begun);

        public void Open() => gate.Set();

        public string HashPassword(PortalUser user, string password)
        {
            ArgumentException.ThrowIfNullOrEmpty(password);
            Work(password);

            return "hash";
        }

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Work(providedPassword);

            return PasswordVerificationResult.Success;
        }

        public void Dispose() => gate.Dispose();

        private void Work(string password)
        {
            Interlocked.Increment(ref begun);
            gate.Wait(TimeSpan.FromMinutes(1));
            Done.Enqueue(password);
        }
    }
}
