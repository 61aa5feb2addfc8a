using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>Records which dates a proof of ongoing studies shows, and on which page (ruling N16).</summary>
public sealed class DescribeDocument(PortalDbContext db, ApplicationQueries queries, AuditTrail audit)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="reference">The application from whose page the request came.</param>
    /// <param name="documentId">The proof.</param>
    /// <param name="shown">The dates and page.</param>
    /// <param name="isConfirmed">Whether the candidate confirms an end that differs from the one in their studies.</param>
    /// <param name="arrivedAt">When the request line reached the portal. It is compared with the deadline.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<ChangeOutcome> ExecuteAsync(
        Guid candidateId, string reference, Guid documentId, ShownDates shown, bool isConfirmed, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var application = await queries.OpenAsync(db, candidateId, reference, ct);
            var document = await db.Documents.SingleOrDefaultAsync(
                d => d.Id == documentId && d.CandidateId == candidateId && d.RemovedAt == null
                    && d.Kind == DocumentKind.ProofOfOngoingStudies && d.TranslationOfId == null,
                ct);
            if (application is null || document is null || !document.IsKept)
            {
                return new ChangeOutcome.NotFound();
            }

            if (application.ClosedBy(arrivedAt) is { } reason)
            {
                return ChangeOutcome.Closed(reason, application);
            }

            if (document.PageCount is { } pages && shown.Page > pages)
            {
                return new ChangeOutcome.PageBeyond(pages);
            }

            document.Shows(shown.From, shown.To, shown.Page);
            var end = (await db.Candidates.Where(c => c.Id == candidateId).Select(c => c.Profile).SingleAsync(ct)).Studies.OngoingUntil();
            document.ConfirmBeside(isConfirmed && end != shown.To ? end : null);
            if (end is { } told && document.ContradictsEnd(told))
            {
                return new ChangeOutcome.EndDiffers(told);
            }

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
