using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Replaces the recovery codes of an account whose second factor was just checked, and ends its sessions.</summary>
public sealed class RenewRecoveryCodes(PortalDbContext db, RecoveryCodes recoveryCodes, AccountSessions accountSessions, AuditTrail audit)
{
    /// <returns>The new codes, to be shown once. The caller opens a new session.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(Guid userId, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        var codes = await recoveryCodes.ReplaceAsync(userId, ct);
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(userId, AuditActions.RecoveryCodesRenewed, AuditSubjects.Account, userId);
        await db.SaveChangesAsync(ct);

        return codes;
    }
}
