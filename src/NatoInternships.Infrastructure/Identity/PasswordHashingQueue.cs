using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Hashes and checks passwords on half of the cores: each costs a core some hundred milliseconds, and a burst of sign-ins must not starve the
/// pages (ruling A20, ADR 0030). Checks go before hashes. Whoever waits longer than <see cref="LongestWait"/> is told so. The queue is
/// visible as the metric portal.passwords.waiting, in the samples of the outage log and on the status page.
/// </summary>
public sealed class PasswordHashingQueue : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "NatoInternships.Passwords";

    /// <summary>More than this in the queue are turned away with <see cref="PasswordQueueFullException"/>: half a minute's wait.</summary>
    public const int MostWaiting = 100;

    /// <summary>A longer wait ends with <see cref="PasswordQueueFullException"/>: a page that says so is better than one that does not come.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private static readonly PortalUser Nobody = new() { Id = Guid.Empty };

    private readonly IPasswordHasher<PortalUser> hasher;
    private readonly PasswordSlots queue;
    private readonly Meter meter = new(MeterName);
    private readonly Lazy<string> dummy;

    public PasswordHashingQueue(IPasswordHasher<PortalUser> hasher, TimeProvider clock)
    {
        this.hasher = hasher;
        queue = new PasswordSlots(Math.Max(1, Environment.ProcessorCount / 2), MostWaiting, LongestWait, clock);
        dummy = new Lazy<string>(() => hasher.HashPassword(Nobody, "nobody has this password"));
        meter.CreateObservableGauge("portal.passwords.waiting", () => queue.Waiting);
    }

    /// <summary>Password hashes and checks in the queue.</summary>
    public int Waiting => queue.Waiting;

    /// <summary>Most that waited at once since this was last read.</summary>
    public int ReadMostWaiting() => queue.ReadMostWaiting();

    /// <summary>Makes the hash of the dummy, so that the first unknown address costs what every other costs.</summary>
    public void WarmUp() => _ = dummy.Value;

    public Task<string> HashAsync(PortalUser user, string password, CancellationToken ct) =>
        RunAsync(() => hasher.HashPassword(user, Normal(password)), isCheck: false, ct);

    /// <summary>
    /// Checks a password. With no user, or one without password, a dummy is checked and the answer is Failed: an unknown address costs
    /// the same work as a known one.
    /// </summary>
    public Task<PasswordVerificationResult> VerifyAsync(PortalUser? user, string password, CancellationToken ct)
    {
        var hash = user?.PasswordHash;

        return RunAsync(
            () =>
            {
                var result = hasher.VerifyHashedPassword(user ?? Nobody, hash ?? dummy.Value, Normal(password));

                return hash is null ? PasswordVerificationResult.Failed : result;
            },
            isCheck: true,
            ct);
    }

    public void Dispose() => meter.Dispose();

    private static string Normal(string password) => password.Normalize(NormalizationForm.FormC);

    private async Task<T> RunAsync<T>(Func<T> work, bool isCheck, CancellationToken ct)
    {
        await queue.EnterAsync(isCheck, ct);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            queue.Leave();
        }
    }
}
