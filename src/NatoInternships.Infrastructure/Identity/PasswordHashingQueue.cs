using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Hashes and checks passwords on half of the cores. Each costs a core some hundred milliseconds, so without this limit a burst of sign-ins
/// slows down all pages (ruling A20, ADR 0030). Checks run before hashes. A caller that waits longer than <see cref="LongestWait"/> gets an
/// exception. The metric portal.passwords.waiting, the outage log and the status page show the queue.
/// </summary>
public sealed class PasswordHashingQueue : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "NatoInternships.Passwords";

    /// <summary>Further callers get <see cref="PasswordQueueFullException"/>. The queue then takes about half a minute.</summary>
    public const int MostWaiting = 100;

    /// <summary>A longer wait throws <see cref="PasswordQueueFullException"/>. An error page is better than no answer.</summary>
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

    /// <summary>Number of hashes and checks in the queue.</summary>
    public int Waiting => queue.Waiting;

    /// <summary>Returns the highest number that waited at the same time since the last call.</summary>
    public int ReadMostWaiting() => queue.ReadMostWaiting();

    /// <summary>Computes the dummy hash, so that the first unknown address takes as long as later ones.</summary>
    public void WarmUp() => _ = dummy.Value;

    public Task<string> HashAsync(PortalUser user, string password, CancellationToken ct) =>
        RunAsync(() => hasher.HashPassword(user, Normal(password)), isCheck: false, ct);

    /// <summary>
    /// Checks a password. Without a user or a password, checks a dummy hash and returns Failed, so that an unknown address takes as long as
    /// a known one.
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
