using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Sets the first password of an invited member of staff by the mailed link, once. The owner then signs in.</summary>
public sealed class AcceptInvitation(PortalDbContext db, PasswordHashingQueue passwords, AccountSessions accountSessions, AuditTrail audit, TimeProvider clock)
{
    /// <returns>False when the link could not be used.</returns>
    public async Task<bool> ExecuteAsync(string link, string password, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = await AccountMails.FindAsync(db, link, now, ct);
        if (token?.Purpose != AccountTokenPurpose.Invitation || await db.Users.SingleAsync(u => u.Id == token.UserId, ct) is not { IsDisabled: false } user)
        {
            return false;
        }

        user.PasswordHash = await passwords.HashAsync(user, password, ct);
        user.EmailConfirmed = true;
        await AccountMails.EndLinksAsync(db, user.Id, now, ct);
        await accountSessions.EndAllAsync(user, ct);
        token.UsedAt = now;
        audit.Add(user.Id, AuditActions.InvitationAccepted, AuditSubjects.Account, user.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // Another request used the link at the same time.
        }

        return true;
    }

    /// <summary>Returns the account of a valid link; null for any other. Reading does not use the link up, because mail scanners read.</summary>
    public async Task<Guid?> OwnerOfAsync(string link, CancellationToken ct) =>
        await AccountMails.FindAsync(db, link, clock.GetUtcNow(), ct) is { Purpose: AccountTokenPurpose.Invitation } token ? token.UserId : null;
}
