using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Sets a new password by the mailed link, once. Ends every session and every other link but those that undo a change of address, and every wait before a sign-in.</summary>
public sealed class ResetPassword(
    PortalDbContext db, PasswordHashingQueue passwords, AccountSessions accountSessions, SignInLimit limit, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <returns>The account as it may sign in now; null where the link could not be used.</returns>
    public async Task<SignInOutcome.Accepted?> ExecuteAsync(string link, string password, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = await AccountMails.FindAsync(db, link, now, ct);
        if (token?.Purpose != AccountTokenPurpose.ResetPassword)
        {
            return null;
        }

        var user = await db.Users.SingleAsync(u => u.Id == token.UserId, ct);
        user.PasswordHash = await passwords.HashAsync(user, password, ct);
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
            return null; // the link was used by another request this moment
        }

        await limit.RestoreAllAsync(user.NormalizedEmail ?? "", ct);

        return new SignInOutcome.Accepted(user.Id, user.SecurityStamp ?? "");
    }

    /// <summary>Returns the account of a link that opens the form; null for any other. Reading does not use it up: mail scanners read.</summary>
    public async Task<Guid?> OwnerOfAsync(string link, CancellationToken ct) =>
        await AccountMails.FindAsync(db, link, clock.GetUtcNow(), ct) is { Purpose: AccountTokenPurpose.ResetPassword } token ? token.UserId : null;
}
