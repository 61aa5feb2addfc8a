using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Sets a new password by the mailed link, once. Ends every session and every other link but those that undo a change of address.</summary>
public sealed class ResetPassword(PortalDbContext db, PasswordHashingQueue passwords, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <returns>Whether the link could be used.</returns>
    public async Task<bool> ExecuteAsync(string link, string password, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = await AccountMails.FindAsync(db, link, now, ct);
        if (token?.Purpose != AccountTokenPurpose.ResetPassword)
        {
            return false;
        }

        var user = await db.Users.SingleAsync(u => u.Id == token.UserId, ct);
        user.PasswordHash = await passwords.HashAsync(user, password, ct);
        user.FailedSignIns = 0;
        user.SignInBlockedUntil = null;
        await AccountMails.EndLinksAsync(db, user.Id, now, ct);
        await accountSessions.EndAllAsync(user, ct);
        token.UsedAt = now;
        audit.Add(user.Id, AuditActions.PasswordReset, AuditSubjects.Account, user.Id);
        outbox.Add(MailTemplates.PasswordChanged, user.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // the link was used by another request this moment
        }

        return true;
    }

    /// <summary>Returns the account of a link that opens the form; null for any other. Reading does not use it up: mail scanners read.</summary>
    public async Task<Guid?> OwnerOfAsync(string link, CancellationToken ct) =>
        await AccountMails.FindAsync(db, link, clock.GetUtcNow(), ct) is { Purpose: AccountTokenPurpose.ResetPassword } token ? token.UserId : null;
}
