using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Deletes a draft that was never submitted, with everything that was written for its vacancy. The candidate's own data and files stay,
/// and the audit keeps the id. Twice is once.
/// </summary>
public sealed class DeleteDraft(PortalDbContext db, AuditTrail audit)
{
    private const string Deleted = AuditActions.DraftDeleted;
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="userId">Their account, for the audit.</param>
    /// <param name="reference">Of the draft.</param>
    /// <param name="id">Of the draft, as the page named it: the second half of a double click finds its entry by it.</param>
    /// <param name="ct">Cancels the deletion.</param>
    public async Task<DeleteDraftOutcome> ExecuteAsync(Guid candidateId, Guid userId, string reference, Guid? id, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var application = await db.Applications.SingleOrDefaultAsync(a => a.CandidateId == candidateId && a.Reference == reference, ct);
            if (application is null)
            {
                return await WasDeletedAsync(userId, id, ct) ? new DeleteDraftOutcome.Deleted() : new DeleteDraftOutcome.NotFound();
            }

            if (!application.CanDelete)
            {
                return new DeleteDraftOutcome.NotOpen(application.Status);
            }

            db.Applications.Remove(application);
            audit.Add(userId, Deleted, AuditSubjects.Application, application.Id);
            try
            {
                await db.SaveChangesAsync(ct);

                return new DeleteDraftOutcome.Deleted();
            }
            catch (DbUpdateException exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // saved, submitted or deleted at the same moment: read again, what stands decides
            }
        }
    }

    private Task<bool> WasDeletedAsync(Guid userId, Guid? id, CancellationToken ct) => db.AuditEntries.AnyAsync(
        e => e.SubjectType == AuditSubjects.Application && e.SubjectId == id && e.Action == Deleted && e.ActorId == userId, ct);
}
