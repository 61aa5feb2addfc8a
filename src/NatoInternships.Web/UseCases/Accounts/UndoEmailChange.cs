using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Restores the address that a change replaced, by the link mailed to it. Whoever made the change knew the password: it no longer works, every
/// session and link ends, and a new password is asked for. Links of earlier changes stay: their addresses are older.
/// </summary>
public sealed class UndoEmailChange(
    PortalDbContext db, ILookupNormalizer normalizer, AccountSessions accountSessions, AccountSecrets secrets, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Returns the address that a link restores; null where the link cannot be used. Reading does not use it up.</summary>
    public async Task<string?> OldEmailOfAsync(string link, CancellationToken ct) => (await FindAsync(link, clock.GetUtcNow(), ct))?.OldEmail;

    /// <returns>The secret of a link to a new password; null where nothing was restored.</returns>
    public async Task<string?> ExecuteAsync(string link, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(link, now, ct) is not { OldEmail: { } oldEmail, UserId: { } userId } token)
        {
            return null;
        }

        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        await AccountMails.EndLinksAsync(db, userId, now, ct);
        await accountSessions.EndAllAsync(user, ct);
        var later = await db.AccountTokens
            .Where(t => t.UserId == userId && t.UsedAt == null && t.Purpose == AccountTokenPurpose.UndoEmailChange && t.CreatedAt > token.CreatedAt)
            .ToListAsync(ct);
        later.ForEach(one => one.UsedAt = now);
        token.UsedAt = now;
        user.PasswordHash = null;
        user.UseEmail(oldEmail, normalizer);
        var reset = AccountMails.AddToken(db, userId, AccountTokenPurpose.ResetPassword, now);
        var (newPassword, _) = secrets.Make(reset);
        audit.Add(userId, AuditActions.EmailChangeUndone, AuditSubjects.Account, userId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            return null; // used by another request this moment, or the old address has found an account since
        }

        return newPassword;
    }

    private async Task<AccountToken?> FindAsync(string link, DateTimeOffset now, CancellationToken ct) =>
        await AccountMails.FindAsync(db, link, now, ct) is { Purpose: AccountTokenPurpose.UndoEmailChange } token ? token : null;
}
