using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>
/// Removes the authenticator app of a member of staff who lost the phone. Also removes the password, and mails a link for a new one: a
/// thief of the phone may know the password, which alone must not set up another app.
/// </summary>
public sealed class ResetSecondFactor(
    PortalDbContext db, RecoveryCodes recoveryCodes, AccountSessions accountSessions, SignInLimit limit, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <param name="actorId">The lead; null for the operator at the command line. Nobody removes their own: they use another app instead, with a code.</param>
    /// <param name="userId">The account.</param>
    /// <param name="ct">Cancels the change.</param>
    /// <returns>False when the account has no app, or is the lead's own.</returns>
    public async Task<bool> ExecuteAsync(Guid? actorId, Guid userId, CancellationToken ct)
    {
        if (actorId == userId || await db.SecondFactors.SingleOrDefaultAsync(factor => factor.UserId == userId, ct) is not { } factor)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        user.PasswordHash = null;
        db.SecondFactors.Remove(factor);
        await AccountMails.EndLinksAsync(db, userId, now, ct);
        var token = AccountMails.AddToken(db, userId, AccountTokenPurpose.Invitation, now);
        await recoveryCodes.RemoveAsync(userId, ct);
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(actorId, AuditActions.SecondFactorReset, AuditSubjects.Account, userId);
        outbox.Add(MailTemplates.SecondFactorReset, userId, token.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // Another lead removed it at the same time, or a code was just used: the page shows what stands.
        }

        await limit.RestoreAllAsync(CheckSecondFactor.LimitKey(userId), ct);

        return true;
    }
}
