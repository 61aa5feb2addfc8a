using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Begins a change of one's mail address: the new one must be confirmed first. An address that has an account gets a mail that says so;
/// the answer here is the same.
/// </summary>
public sealed class AskForNewEmail(
    PortalDbContext db, CheckCurrentPassword check, ILookupNormalizer normalizer, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <returns>Whether the current password was right.</returns>
    public async Task<PasswordCheck> ExecuteAsync(Guid userId, Guid sessionId, string password, string newEmail, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, ct);
        var checkedPassword = await check.ExecuteAsync(user, sessionId, password, ct);
        if (checkedPassword != PasswordCheck.Right)
        {
            return checkedPassword;
        }

        var key = normalizer.NormalizeEmail(newEmail);
        var owner = await db.Users.Where(u => u.NormalizedEmail == key).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct);
        if (owner is { } other)
        {
            await ExistingAccounts.TellAsync(db, outbox, other, now, ct);
        }
        else if (await AccountMails.MayAskAsync(db, userId, AccountTokenPurpose.ChangeEmail, now, ct))
        {
            AccountMails.Add(db, outbox, userId, AccountTokenPurpose.ChangeEmail, now, user.Email, newEmail);
        }

        audit.Add(userId, "email-change-asked", "account", userId);
        await db.SaveChangesAsync(ct);

        return PasswordCheck.Right;
    }
}
