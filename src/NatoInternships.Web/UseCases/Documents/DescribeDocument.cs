using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>Says which dates a proof of ongoing studies shows and on which page (requirements part B 2.10).</summary>
public sealed class DescribeDocument(PortalDbContext db, ApplicationQueries queries, AuditTrail audit)
{
    private const int MostTries = 5;

    public async Task<ChangeOutcome> ExecuteAsync(
        Guid candidateId, string reference, Guid documentId, ShownDates shown, DateTimeOffset arrivedAt, CancellationToken ct)
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

            if (!application.Status.Can(ApplicationMove.Edit))
            {
                return new ChangeOutcome.NotOpen(application.Status);
            }

            if (arrivedAt >= application.ClosesAt)
            {
                return new ChangeOutcome.DeadlinePassed(application.ClosesAt);
            }

            document.Shows(shown.From, shown.To, shown.Page);
            audit.Add(application.UserId, "document-described", "document", document.Id);
            try
            {
                await db.SaveChangesAsync(ct);

                return new ChangeOutcome.Changed();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // the inspection ended at the same moment: read again
            }
        }
    }
}
