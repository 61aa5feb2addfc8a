using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Changes one's own password, with the present one. Ends every other session and every mailed link but those that undo a change of address.</summary>
public sealed class ChangePassword(PortalDbContext db, PasswordWork passwords, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <returns>Whether the present password was right.</returns>
    public async Task<bool> ExecuteAsync(Guid userId, Guid sessionId, string current, string password, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        if (await passwords.VerifyAsync(user, current, ct) == PasswordVerificationResult.Failed)
        {
            return false;
        }

        user.PasswordHash = await passwords.HashAsync(user, password, ct);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await AccountMails.EndLinksAsync(db, userId, now, ct);
        await AccountMails.EndSessionsAsync(db, userId, but: sessionId, now, ct);
        audit.Add(userId, "password-changed", "account", userId);
        outbox.Add(MailTemplates.PasswordChanged, userId);
        await db.SaveChangesAsync(ct);

        return true;
    }
}
