using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reports the waiting inspections to operators (<c>/health/ready</c>) and on the public status page. Candidates can submit while a file
/// waits, so the result is never worse than degraded.
/// </summary>
public sealed class InspectionStatus(PortalDbContext db, DocumentInspector inspector, PagePictures pictures, TimeProvider clock) : IHealthCheck
{
    /// <summary>
    /// A file that waits longer has failed several attempts: the inspection is stuck. A file that is unreadable itself is refused earlier.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private const int CountedTo = 1000;

    private IQueryable<Document> Waiting => db.Documents.Where(d => d.InspectAfter != null && d.RemovedAt == null);

    /// <summary>Returns whether a file has waited longer than <see cref="Patience"/>.</summary>
    public Task<bool> IsStuckAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Patience;

        return Waiting.AnyAsync(d => d.UploadedAt < since, ct);
    }

    /// <summary>Returns the files that wait.</summary>
    public async Task<InspectionQueue> ReadQueueAsync(CancellationToken ct)
    {
        var found = await Waiting.GroupBy(d => d.RemovedAt).Select(group => new { Count = group.Count(), Oldest = group.Min(d => d.UploadedAt) }).SingleOrDefaultAsync(ct);

        return found is null ? new InspectionQueue(0, null, false) : new InspectionQueue(found.Count, found.Oldest, found.Oldest < clock.GetUtcNow() - Patience);
    }

    /// <summary>
    /// Reports how many files wait, how many of them had failed attempts, and since when. Healthy unless a program is missing or the
    /// inspection is stuck.
    /// </summary>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = await Waiting.OrderBy(d => d.InspectAfter).Take(CountedTo).Select(d => new { d.State, d.UploadedAt }).ToListAsync(cancellationToken);
        var tried = waiting.Count(d => d.State == DocumentState.NotInspected);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{waiting.Count} files wait for their inspection, {tried} of them were tried without an answer");
        var since = waiting.Count == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", the oldest since {waiting.Min(d => d.UploadedAt).UtcDateTime:yyyy-MM-dd HH:mm} UTC.");

        return !inspector.IsAvailable ? HealthCheckResult.Degraded($"qpdf is missing: PDF files are not inspected. {figures}{since}")
            : await IsStuckAsync(cancellationToken) ? HealthCheckResult.Degraded($"The inspection is stuck. {figures}{since}")
            : !pictures.IsAvailable ? HealthCheckResult.Degraded($"pdftoppm is missing: the Internship Office sees no pictures of PDF pages. {figures}{since}")
            : HealthCheckResult.Healthy($"{figures}{since}");
    }
}
