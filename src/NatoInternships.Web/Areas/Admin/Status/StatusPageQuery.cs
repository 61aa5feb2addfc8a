using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Hosting;

namespace NatoInternships.Web.Areas.Admin.Status;

/// <summary>Reads the state of the portal's parts. Unlike the public page it needs the database, as every page of staff does.</summary>
public sealed class StatusPageQuery(
    PortalDbContext db, HealthCheckService health, IMailTransport transport, DocumentInspector inspector, PagePictures pictures, ClamAvScanner scanner, InspectionStatus inspection, IDocumentFiles files,
    TimeProvider clock)
{
    public async Task<StatusPage> ReadAsync(CancellationToken ct)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(HostingServices.Ready), ct);

        return new StatusPage
        {
            At = clock.GetUtcNow(),
            DatabaseWorks = Works("database"),
            MailsStayHere = transport is FolderMail,
            Mails = await MailsAsync(ct),
            IsInspecting = inspector.IsAvailable,
            HasPictures = pictures.IsAvailable,
            HasScanner = scanner.IsConfigured,
            Files = await inspection.ReadQueueAsync(ct),
            StoreWorks = Works("documents"),
            Space = files.ReadSpace(),
            HealthLoggedUntil = await db.OutageWatches.Select(watch => watch.AliveUntil).SingleOrDefaultAsync(ct),
            OldestUnsealed = await db.AuditEntries.Where(entry => entry.Sequence == null).MinAsync(entry => (DateTimeOffset?)entry.At, ct),
        };

        bool Works(string part) => report.Entries.TryGetValue(part, out var entry) && entry.Status == HealthStatus.Healthy;
    }

    private async Task<MailQueue> MailsAsync(CancellationToken ct)
    {
        var late = clock.GetUtcNow() - OutageRules.MailPatience;
        var found = await db.OutboxMessages.Where(mail => mail.SentAt == null && mail.DeadAt == null)
            .GroupBy(mail => mail.SentAt)
            .Select(group => new
            {
                Count = group.Count(),
                Oldest = group.Min(mail => mail.CreatedAt),
                Away = group.Count(mail => mail.LastError == nameof(MailServerUnavailableException)),
                Late = group.Count(mail => mail.Priority == 0 && mail.CreatedAt < late),
            })
            .SingleOrDefaultAsync(ct);

        return found is null ? new MailQueue(0, null, false, false) : new MailQueue(found.Count, found.Oldest, found.Away > 0, found.Late > 0);
    }
}
