using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Disables an account or enables it again. Both end its sessions: an old cookie opens nothing after either.</summary>
public sealed class SetAccountAccess(PortalDbContext db, AccountSessions accountSessions, AuditTrail audit)
{
    /// <param name="actorId">The account that decides; null for the operator at the command line.</param>
    /// <param name="userId">The account to disable or enable.</param>
    /// <param name="isDisabled">What it shall be.</param>
    /// <param name="ct">Cancels the change.</param>
    /// <returns>False where there is no such account.</returns>
    public async Task<bool> ExecuteAsync(Guid? actorId, Guid userId, bool isDisabled, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return false;
        }

        user.IsDisabled = isDisabled;
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(actorId, isDisabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled, AuditSubjects.Account, userId);
        await db.SaveChangesAsync(ct);

        return true;
    }
}
