using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Disables or enables an account. Both end its sessions, so that old cookies are invalid afterwards.</summary>
public sealed class SetAccountAccess(PortalDbContext db, LastLeadGuard lastLead, AccountSessions accountSessions, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">The account that decides; null for the operator at the command line, who may also disable the last lead, because that account may be stolen.</param>
    /// <param name="userId">The account to disable or enable.</param>
    /// <param name="isDisabled">The new state.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<SetAccessOutcome> ExecuteAsync(Guid? actorId, Guid userId, bool isDisabled, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return SetAccessOutcome.NoSuchAccount;
        }

        if (actorId is not null && isDisabled && !await lastLead.MayLeaveAsync(user, ct))
        {
            return SetAccessOutcome.LastLead;
        }

        user.IsDisabled = isDisabled;
        if (isDisabled)
        {
            await AccountMails.EndLinksAsync(db, userId, clock.GetUtcNow(), ct); // An invitation must not revive when the account is enabled.
        }

        await accountSessions.EndAllAsync(user, ct);
        audit.Add(actorId, isDisabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled, AuditSubjects.Account, userId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SetAccessOutcome.ChangedMeanwhile;
        }

        return SetAccessOutcome.Changed;
    }
}
