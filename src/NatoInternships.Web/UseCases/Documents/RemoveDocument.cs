using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Removes a file from the candidate's list, and a translation with its original. A submitted version keeps the files it names; the sweep
/// deletes the bytes of others. A second call has no further effect.
/// </summary>
public sealed class RemoveDocument(PortalDbContext db, ApplicationQueries queries, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    public async Task<ChangeOutcome> ExecuteAsync(
        Guid candidateId, string reference, Guid documentId, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var application = await queries.OpenAsync(db, candidateId, reference, ct);
            var pair = await db.Documents
                .Where(d => d.CandidateId == candidateId && (d.Id == documentId || d.TranslationOfId == documentId))
                .ToListAsync(ct);
            if (application is null || !pair.Exists(document => document.Id == documentId))
            {
                return new ChangeOutcome.NotFound();
            }

            if (application.ClosedBy(arrivedAt) is { } reason)
            {
                return ChangeOutcome.Closed(reason, application);
            }

            foreach (var document in pair.Where(document => document.RemovedAt is null))
            {
                document.Remove(clock.GetUtcNow());
                audit.Add(application.UserId, AuditActions.DocumentRemoved, AuditSubjects.Document, document.Id);
            }

            try
            {
                await db.SaveChangesAsync(ct);

                return new ChangeOutcome.Changed();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // The inspection ended at the same moment. Read again.
            }
        }
    }
}
