using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Deletes a draft that was never submitted, with all its answers. The candidate's own data and files stay, and the audit entry keeps the
/// id. A second call has no further effect.
/// </summary>
public sealed class DeleteDraft(PortalDbContext db, AuditTrail audit)
{
    private const string Deleted = AuditActions.DraftDeleted;
    private const int MostTries = 5;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="userId">Their account, for the audit entry.</param>
    /// <param name="reference">Reference of the draft.</param>
    /// <param name="id">Id of the draft, as posted. The second request of a double click finds its audit entry by it.</param>
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
                // Another request saved, submitted or deleted it at the same moment. Read again and decide on the new state.
            }
        }
    }

    private Task<bool> WasDeletedAsync(Guid userId, Guid? id, CancellationToken ct) => db.AuditEntries.AnyAsync(
        e => e.SubjectType == AuditSubjects.Application && e.SubjectId == id && e.Action == Deleted && e.ActorId == userId, ct);
}
