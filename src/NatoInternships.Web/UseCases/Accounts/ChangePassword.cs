using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Changes one's own password, with the current one. Ends every session and every mailed link but those that undo a change of address.</summary>
public sealed class ChangePassword(
    PortalDbContext db, CheckCurrentPassword check, PasswordHashingQueue passwords, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <returns>Whether the current password was right. If so, the caller opens a new session.</returns>
    public async Task<PasswordCheck> ExecuteAsync(Guid userId, Guid sessionId, string current, string password, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        var checkedPassword = await check.ExecuteAsync(user, sessionId, current, ct);
        if (checkedPassword != PasswordCheck.Right)
        {
            return checkedPassword;
        }

        user.PasswordHash = await passwords.HashAsync(user, password, ct);
        await AccountMails.EndLinksAsync(db, userId, now, ct);
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(userId, AuditActions.PasswordChanged, AuditSubjects.Account, userId);
        outbox.Add(MailTemplates.PasswordChanged, userId);
        await db.SaveChangesAsync(ct);

        return PasswordCheck.Right;
    }
}
