using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Inspects what was uploaded: at once after an upload, otherwise every half minute. The queue is the rows themselves; taking one
/// moves its next try forward, so that several processes never inspect the same file, and a process that dies loses only time. Candidates
/// take turns: nobody waits behind all the files of somebody else.
/// </summary>
public sealed class DocumentInspectionJob(
    IServiceScopeFactory scopes, InspectionSignal signal, IOptions<DocumentInspectionOptions> options, TimeProvider clock, ILogger<DocumentInspectionJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(30), clock, log)
{
    private const int BatchSize = 8; // small, so that whoever comes meanwhile is in the next one

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
    /// Returns what is due, the files first whose candidates had the fewest inspected in the last quarter of an hour, those that come
    /// before it in their own line included.
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

    // One bad file never stops the others.
    private async ValueTask InspectAsync(Guid documentId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DocumentInspectionService>().RunAsync(documentId, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            log.LogError(exception, "Document {DocumentId} could not be inspected and will be tried again", documentId);
        }
    }
}
