using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>
/// Takes back a decision that was made for several applications. An application that was decided again since, or cannot be decided now, keeps
/// what it has. A second call has no further effect.
/// </summary>
public sealed class UndoBulk(PortalDbContext db, ScreeningCases cases, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <returns>How many were taken back and how many were kept; null when the action does not exist.</returns>
    public async Task<UndoBulkOutcome?> ExecuteAsync(Guid officerId, Guid actionId, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var action = await db.BulkActions.Include(one => one.Items).SingleOrDefaultAsync(one => one.Id == actionId, ct);
            if (action is null)
            {
                return null;
            }

            var ids = action.Items.Select(item => item.ApplicationId).ToList();
            var references = await db.ScreeningRows.Where(row => ids.Contains(row.ApplicationId)).Select(row => row.Reference).ToListAsync(ct);
            var now = clock.GetUtcNow();
            var undone = 0;
            foreach (var found in await cases.FindAsync(references, ct))
            {
                undone += TakeBack(found, action.Items.Single(item => item.ApplicationId == found.Application.Id), officerId, now) ? 1 : 0;
            }

            action.Undo(now);
            try
            {
                await db.SaveChangesAsync(ct);

                return new UndoBulkOutcome(undone, ids.Count - undone);
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // One of the applications changed. Read all again and leave that one as it is.
            }
        }
    }

    private bool TakeBack(ScreeningCase found, BulkItem item, Guid officerId, DateTimeOffset now)
    {
        if (found.Standing?.No != item.DecisionNo || found.BlockedAt(now) is not null)
        {
            return false;
        }

        var claims = found.Claims.ToList();
        if (claims.SingleOrDefault(claim => claim.Rule == item.ClaimRule) is { Revision: 1 } made)
        {
            claims.Remove(made);
            db.ClaimDecisions.Remove(made);
        }

        var decision = new Decision(
            found.Application.Id, item.DecisionNo + 1, found.Application.SubmittedVersion, DecisionOutcome.None, ClaimReview.Of(found.Content.Eligibility, claims), officerId, now);
        db.Decisions.Add(decision);
        found.Follow(claims, decision);
        audit.Add(officerId, AuditActions.DecisionTakenBack, AuditSubjects.Application, found.Application.Id, $"decision {decision.No}, bulk {item.BulkActionId}");

        return true;
    }
}

/// <param name="Undone">Number of applications that have no decision again.</param>
/// <param name="Kept">Number that kept what they have.</param>
public sealed record UndoBulkOutcome(int Undone, int Kept);
