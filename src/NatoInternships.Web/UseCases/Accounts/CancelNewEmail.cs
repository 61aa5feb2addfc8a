using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Cancels the change of one's address that waits for its confirmation.</summary>
public sealed class CancelNewEmail(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Whether one waited.</returns>
    public async Task<bool> ExecuteAsync(Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.AccountTokens.OpenChangesOf(userId, now).ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return false;
        }

        waiting.ForEach(change => change.UsedAt = now);
        audit.Add(userId, AuditActions.EmailChangeCancelled, AuditSubjects.Account, userId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // confirmed by another request this moment
        }

        return true;
    }
}
