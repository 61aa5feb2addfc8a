using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Confirms a change of address by the mailed link, in a session of the account: a wrongly typed address gives the account to nobody. Ends
/// every other link and every session, and tells the address that is replaced, with a link that restores it for 72 hours (ADR 0029).
/// </summary>
public sealed class ConfirmNewEmail(
    PortalDbContext db, ILookupNormalizer normalizer, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <summary>Returns the new address of a link while the account can use it; null for any other link. Reading does not use it up.</summary>
    public async Task<string?> NewEmailOfAsync(string link, Guid userId, CancellationToken ct) =>
        (await FindAsync(link, userId, clock.GetUtcNow(), ct))?.NewEmail;

    /// <returns>Whether the address was changed, so that the caller opens a new session; false for a link that cannot be used, one of another account's included.</returns>
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
            return false; // used by another request this moment, or the address has found an account since
        }

        return true;
    }

    private async Task<AccountToken?> FindAsync(string link, Guid userId, DateTimeOffset now, CancellationToken ct) =>
        await AccountMails.FindAsync(db, link, now, ct) is { Purpose: AccountTokenPurpose.ChangeEmail } token && token.UserId == userId ? token : null;
}
