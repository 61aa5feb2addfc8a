using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Inspects uploaded files at once after an upload, otherwise every half minute. The rows are the queue. Taking a row moves its next
/// attempt forward, so that two processes never inspect the same file, and the work of a crashed process is only delayed. Candidates take
/// turns, so that nobody waits for all files of another person.
/// </summary>
public sealed class DocumentInspectionJob(
    IServiceScopeFactory scopes, InspectionSignal signal, IOptions<DocumentInspectionOptions> options, TimeProvider clock, ILogger<DocumentInspectionJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(30), clock, log)
{
    private const int BatchSize = 8; // Small, so that new uploads soon get into the next batch.

    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(15);

    private readonly TimeProvider clock = clock;

    protected override Task WaitAsync(TimeSpan longest, CancellationToken ct) => signal.WaitAsync(longest, clock, ct);

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        IReadOnlyList<Guid> due;
        do
        {
            due = await DueAsync(ct);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = ct };
            await Parallel.ForEachAsync(due, parallel, InspectAsync);
        }
        while (due.Count == BatchSize);
    }

    private async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await NextAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), clock.GetUtcNow(), ct);
    }

    /// <summary>
    /// Returns the due files. Files of candidates with the fewest inspections in the last quarter of an hour come first; earlier due files
    /// of the same candidate count as inspections.
    /// </summary>
    internal static Task<List<Guid>> NextAsync(PortalDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Recently;

        return db.Documents
            .Where(d => d.InspectAfter != null && d.InspectAfter <= now)
            .OrderBy(d => db.Documents.Count(o => o.CandidateId == d.CandidateId && (o.InspectedAt > since || o.InspectAfter < d.InspectAfter)))
            .ThenBy(d => d.InspectAfter).ThenBy(d => d.Id)
            .Select(d => d.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
    }

    // One bad file must not stop the others.
    private async ValueTask InspectAsync(Guid documentId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DocumentInspectionService>().RunAsync(documentId, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            log.LogError(exception, "Document {DocumentId} could not be inspected and will be retried", documentId);
        }
    }
}
