using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Sets a new password by the mailed link, once. Ends every session and every other link; the mailbox is proven by it.</summary>
public sealed class ResetPassword(PortalDbContext db, PasswordWork passwords, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
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
        user.EmailConfirmed = true;
        user.FailedSignIns = 0;
        user.SignInBlockedUntil = null;
        token.UsedAt = now;
        var others = await db.AccountTokens.Where(t => t.UserId == user.Id && t.UsedAt == null && t.Id != token.Id).ToListAsync(ct);
        others.ForEach(other => other.UsedAt = now);
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(user.Id, "password-reset", "account", user.Id);
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

    /// <summary>Whether a link would open the form. Reading does not use it up: mail scanners read.</summary>
    public async Task<bool> IsOpenAsync(string link, CancellationToken ct) =>
        (await AccountMails.FindAsync(db, link, clock.GetUtcNow(), ct))?.Purpose == AccountTokenPurpose.ResetPassword;
}
