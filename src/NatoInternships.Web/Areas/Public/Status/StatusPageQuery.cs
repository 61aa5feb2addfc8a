using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Hosting;
using NatoInternships.Web.Framework.Load;

namespace NatoInternships.Web.Areas.Public.Status;

/// <summary>
/// Checks the parts of the portal. A part that does not answer within <see cref="Patience"/> counts as unavailable; the page is shown in
/// any case.
/// </summary>
public sealed class StatusPageQuery(
    PortalDbContext db, HealthCheckService health, RequestAdmission admission, PasswordHashingQueue passwords, DocumentInspector inspector, ClamAvScanner scanner, InspectionStatus inspection,
    TimeProvider clock, ILogger<StatusPageQuery> log)
{
    /// <summary>A shorter queue is processed within seconds.</summary>
    public const int QueueShown = 10;

    /// <summary>Highest number of outages on the page.</summary>
    public const int MostShown = 100;

    public static readonly TimeSpan StillOngoing = TimeSpan.FromMinutes(3);

    /// <summary>How long the page may be cached.</summary>
    public static readonly CacheLifetime CacheLifetime = new(TimeSpan.FromSeconds(10));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Reads in its own scope and shares the result with all requests within a second.</summary>
    public static Kept<StatusPage> Kept(IServiceProvider services) => services.Keep(async () =>
    {
        await using var scope = services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<StatusPageQuery>().ReadAsync(CancellationToken.None);
    });

    public async Task<StatusPage> ReadAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var report = await OrAwayAsync(() => health.CheckHealthAsync(check => check.Tags.Contains(HostingServices.Ready), patience.Token), ct);
        var store = report is null || (report.Entries.TryGetValue("documents", out var documents) && documents.Status == HealthStatus.Healthy);
        var stored = report?.Entries["database"].Status == HealthStatus.Healthy ? await OrAwayAsync(() => StoredAsync(patience.Token), ct) : null;

        return new StatusPage
        {
            At = clock.GetUtcNow(),
            DatabaseAway = stored is null,
            StoreWorks = store,
            IsShedding = admission.IsShedding(),
            IsInspecting = inspector.IsAvailable,
            HasScanner = scanner.IsConfigured,
            InspectionIsLate = stored is { InspectionIsLate: true },
            MailsAreLate = stored is { MailsAreLate: true },
            PasswordsWaiting = passwords.Waiting,
            Outages = stored?.Outages.Take(MostShown).ToList() ?? [],
            HasMore = stored?.Outages.Count > MostShown,
        };
    }

    private async Task<Stored> StoredAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (since, mailsLate, inspectionsLate) = (now.AddDays(-90), now - OutageRules.MailPatience, now - OutageRules.InspectionPatience);

        return new Stored(
            await db.OutboxMessages.AnyAsync(m => m.SentAt == null && m.DeadAt == null && m.Priority == 0 && (m.Attempts > 0 || m.LastError != null) && m.CreatedAt < mailsLate, ct),
            await db.Documents.AnyAsync(d => d.InspectAfter != null && d.InspectAfter < inspectionsLate, ct) || await inspection.IsStuckAsync(ct),
            await db.Outages.AsNoTracking()
                .Where(outage => outage.EndedAt > since)
                .OrderByDescending(outage => outage.EndedAt).ThenByDescending(outage => outage.Id)
                .Take(MostShown + 1)
                .ToListAsync(ct));
    }

    private async Task<T?> OrAwayAsync<T>(Func<Task<T>> ask, CancellationToken ct)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (!ct.IsCancellationRequested && (exception is OperationCanceledException || ServiceUnavailable.Caused(exception)))
        {
            log.LogWarning("The status page could not ask: {Kind}", exception.GetType().Name);

            return null;
        }
    }

    private sealed record Stored(bool MailsAreLate, bool InspectionIsLate, IReadOnlyList<Outage> Outages);
}
