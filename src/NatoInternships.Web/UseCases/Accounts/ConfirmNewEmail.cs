using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Confirms a change of address by the mailed link, in a session of the account. So a wrongly typed address gives nobody access to the
/// account. Ends every other link and every session, and mails the replaced address a link that restores it for 72 hours (ADR 0029).
/// </summary>
public sealed class ConfirmNewEmail(
    PortalDbContext db, ILookupNormalizer normalizer, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <summary>
    /// Returns the new address of a valid link of this account; null for any other link. Reading does not use up the link.
    /// </summary>
    public async Task<string?> NewEmailOfAsync(string link, Guid userId, CancellationToken ct) =>
        (await FindAsync(link, userId, clock.GetUtcNow(), ct))?.NewEmail;

    /// <returns>Whether the address was changed; the caller then opens a new session. False for an invalid link or one of another
    /// account.</returns>
    public async Task<bool> ExecuteAsync(string link, Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(link, userId, now, ct) is not { NewEmail: { } newEmail } token)
        {
            return false;
        }

        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        await AccountMails.EndLinksAsync(db, userId, now, ct);
        await accountSessions.EndAllAsync(user, ct);
        token.UsedAt = now;
        var undo = AccountMails.AddToken(db, userId, AccountTokenPurpose.UndoEmailChange, now, oldEmail: user.Email);
        outbox.Add(MailTemplates.EmailChanged, userId, undo.Id);
        user.UseEmail(newEmail, normalizer);
        audit.Add(userId, AuditActions.EmailChanged, AuditSubjects.Account, userId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            return false; // Another request used the link, or the address now has an account.
        }

        return true;
    }

    private async Task<AccountToken?> FindAsync(string link, Guid userId, DateTimeOffset now, CancellationToken ct) =>
        await AccountMails.FindAsync(db, link, now, ct) is { Purpose: AccountTokenPurpose.ChangeEmail } token && token.UserId == userId ? token : null;
}
