using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Confirms an address by the mailed link, once: of a new account, or of a change.</summary>
public sealed class ConfirmEmail(
    PortalDbContext db, ILookupNormalizer normalizer, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    public async Task<ConfirmOutcome> ExecuteAsync(string link, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = await AccountMails.FindAsync(db, link, now, ct);
        if (token is null || token.Purpose == AccountTokenPurpose.ResetPassword)
        {
            return new ConfirmOutcome.NotUsable();
        }

        return await UseAsync(token, now, ct);
    }

    /// <summary>Confirms with a token that a link or a code has opened.</summary>
    internal async Task<ConfirmOutcome> UseAsync(AccountToken token, DateTimeOffset now, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == token.UserId, ct);
        token.UsedAt = now;
        user.EmailConfirmed = true;
        var isChange = token.Purpose == AccountTokenPurpose.ChangeEmail;
        if (isChange)
        {
            user.Email = user.UserName = token.NewEmail;
            user.NormalizedEmail = normalizer.NormalizeEmail(token.NewEmail);
            user.NormalizedUserName = normalizer.NormalizeName(token.NewEmail);
            outbox.Add(MailTemplates.EmailChanged, user.Id, token.Id);
            await accountSessions.EndAllAsync(user, ct);
        }

        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        audit.Add(user.Id, isChange ? "email-changed" : "email-confirmed", "account", user.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            return new ConfirmOutcome.NotUsable(); // used by another request this moment, or the address has found an account since
        }

        return new ConfirmOutcome.Confirmed(user.Id, isChange);
    }
}
