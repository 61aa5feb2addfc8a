using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Outages;

/// <summary>
/// Takes a sample of this process and saves it. While the database is unavailable, the latest <see cref="MostWaiting"/> samples wait in
/// memory. Lost samples appear as an outage without a sign of life.
/// </summary>
public sealed class HealthRecorder(
    IServiceScopeFactory scopes, ProcessMetrics figures, PasswordHashingQueue passwords, TimeProvider clock, ILogger<HealthRecorder> log) : IDisposable
{
    /// <summary>Samples kept in memory: those of one day.</summary>
    public const int MostWaiting = 1440;

    /// <summary>Queue lengths are counted up to this number.</summary>
    public const int CountedTo = 1000;

    /// <summary>A sample covers at most this time. A process that was paused for minutes was not available in them.</summary>
    public static readonly TimeSpan LongestSample = TimeSpan.FromSeconds(90);

    private const int BatchSize = 200;

    // A database that hangs must not delay the next sample.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Queue<HealthSample> waiting = new();
    private DateTimeOffset since = clock.GetUtcNow();

    /// <summary>Number of samples that are not saved yet.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Type of the failure of the last write; null when it was written, or when the database was not even readable.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Records one sample. Returns false when it waits in memory.</summary>
    public async Task<bool> RecordAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            waiting.Enqueue(await SampleAsync(patience.Token, ct));
            while (waiting.Count > MostWaiting)
            {
                waiting.Dequeue();
            }

            return !waiting.Last().DatabaseAway && await WriteAsync(patience.Token, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<HealthSample> SampleAsync(CancellationToken patience, CancellationToken ct)
    {
        Queues? queues = null;
        try
        {
            queues = await QueuesAsync(patience);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The queue lengths could not be read: {Kind}", exception.GetType().Name);
        }

        var now = clock.GetUtcNow();
        var (requests, failures, turnedAway, slowest) = figures.Read();
        var sample = new HealthSample
        {
            Id = Guid.CreateVersion7(now),
            ProcessId = figures.ProcessId,
            StartsAt = now - since > LongestSample ? now - LongestSample : since,
            EndsAt = now,
            Requests = requests,
            Failures = failures,
            TurnedAway = turnedAway,
            SlowestMilliseconds = slowest,
            PasswordsWaiting = passwords.ReadMostWaiting(),
            DatabaseAway = queues is null,
            OutboxLength = queues?.Outbox ?? 0,
            OutboxOldestSeconds = queues?.OutboxOldest is { } oldest && oldest < now ? (int)Math.Min((now - oldest).TotalSeconds, int.MaxValue) : 0,
            MailsLate = queues?.MailsLate ?? 0,
            InspectionLength = queues?.Inspection ?? 0,
            InspectionsLate = queues?.InspectionsLate ?? 0,
        };
        since = now;

        return sample;
    }

    private async Task<Queues> QueuesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow();
        var (mailsLate, inspectionsLate) = (now - OutageRules.MailPatience, now - OutageRules.InspectionPatience);
        var unsent = db.OutboxMessages.Where(m => m.SentAt == null && m.DeadAt == null);
        var due = db.Documents.Where(d => d.InspectAfter != null && d.InspectAfter <= now);

        return new Queues(
            await unsent.OrderBy(m => m.Priority).ThenBy(m => m.DueAt).Take(CountedTo).CountAsync(ct),
            await unsent.MinAsync(m => (DateTimeOffset?)m.CreatedAt, ct),
            await unsent.Where(m => m.Priority == 0 && m.CreatedAt < mailsLate).OrderBy(m => m.DueAt).Take(CountedTo).CountAsync(ct),
            await due.OrderBy(d => d.InspectAfter).Take(CountedTo).CountAsync(ct),
            await due.Where(d => d.InspectAfter < inspectionsLate).OrderBy(d => d.InspectAfter).Take(CountedTo).CountAsync(ct));
    }

    // If the answer to a commit was lost, its samples are already saved. Therefore check before adding.
    private async Task<bool> WriteAsync(CancellationToken patience, CancellationToken ct)
    {
        try
        {
            while (waiting.Count > 0)
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                var batch = waiting.Take(BatchSize).ToList();
                var ids = batch.Select(sample => sample.Id).ToList();
                var written = await db.HealthSamples.Where(sample => ids.Contains(sample.Id)).Select(sample => sample.Id).ToHashSetAsync(patience);
                db.HealthSamples.AddRange(batch.Where(sample => !written.Contains(sample.Id)));
                await db.SaveChangesAsync(patience);
                for (var done = 0; done < batch.Count; done++)
                {
                    waiting.Dequeue();
                }
            }

            Refusal = null;

            return true;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            Refusal = (exception.InnerException ?? exception).GetType().Name;
            waiting.Last().NothingWritten();
            log.LogWarning("{Count} samples could not be written and wait in memory: {Kind}", waiting.Count, Refusal);

            return false;
        }
    }

    private sealed record Queues(int Outbox, DateTimeOffset? OutboxOldest, int MailsLate, int Inspection, int InspectionsLate);
}
