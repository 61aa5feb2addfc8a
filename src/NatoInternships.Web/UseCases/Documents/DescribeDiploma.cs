using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>Records the date on a diploma, and its page. Officers open the diploma there. Both are optional.</summary>
public sealed class DescribeDiploma(PortalDbContext db, ApplicationQueries queries, AuditTrail audit)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="reference">The application from whose page the request came.</param>
    /// <param name="documentId">The diploma.</param>
    /// <param name="on">The date; null with <paramref name="page"/> deletes both.</param>
    /// <param name="page">Its page, 1 or more.</param>
    /// <param name="arrivedAt">When the request line reached the portal. It is compared with the deadline.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<ChangeOutcome> ExecuteAsync(
        Guid candidateId, string reference, Guid documentId, DateOnly? on, int? page, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var application = await queries.OpenAsync(db, candidateId, reference, ct);
            var document = await db.Documents.SingleOrDefaultAsync(
                d => d.Id == documentId && d.CandidateId == candidateId && d.RemovedAt == null && d.Kind == DocumentKind.Qualification && d.TranslationOfId == null, ct);
            if (application is null || document is null || !document.IsKept)
            {
                return new ChangeOutcome.NotFound();
            }

            if (application.ClosedBy(arrivedAt) is { } reason)
            {
                return ChangeOutcome.Closed(reason, application);
            }

            if (document.PageCount is { } pages && page > pages)
            {
                return new ChangeOutcome.PageBeyond(pages);
            }

            document.Dated(on, page);
            audit.Add(application.UserId, AuditActions.DocumentDescribed, AuditSubjects.Document, document.Id);
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
