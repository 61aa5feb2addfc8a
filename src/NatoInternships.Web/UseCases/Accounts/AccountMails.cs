using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Adds expiring links of accounts and their mails to the current unit of work, within the limit of mails to an account.</summary>
internal static class AccountMails
{
    public static TimeSpan Lifetime(AccountTokenPurpose purpose) => purpose switch
    {
        AccountTokenPurpose.ResetPassword => TimeSpan.FromHours(1),
        AccountTokenPurpose.Invitation => TimeSpan.FromDays(7),
        AccountTokenPurpose.UndoEmailChange => TimeSpan.FromHours(72),
        _ => TimeSpan.FromHours(24),
    };

    /// <summary>Returns whether another mail may go: not within a minute, not more than <see cref="AccountMailLimits.MostAnHour"/> an hour.</summary>
    public static async Task<bool> MayAskAsync(
        PortalDbContext db, Guid userId, AccountTokenPurpose purpose, DateTimeOffset now, CancellationToken ct)
    {
        var hourAgo = now.AddHours(-1);
        var sent = await db.AccountTokens
            .Where(t => t.UserId == userId && t.Purpose == purpose && t.CreatedAt > hourAgo)
            .Select(t => t.CreatedAt)
            .ToListAsync(ct);

        return sent.Count < AccountMailLimits.MostAnHour && sent.All(at => now - at >= AccountMailLimits.AtLeastBetween);
    }

    /// <summary>Adds a token of an account, without a mail.</summary>
    public static AccountToken AddToken(
        PortalDbContext db, Guid? userId, AccountTokenPurpose purpose, DateTimeOffset now, string? oldEmail = null, string? newEmail = null)
    {
        var token = new AccountToken
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            Purpose = purpose,
            CreatedAt = now,
            ExpiresAt = now + Lifetime(purpose),
            OldEmail = oldEmail,
            NewEmail = newEmail,
        };
        db.AccountTokens.Add(token);

        return token;
    }

    /// <summary>Returns the valid token of a mailed link; null for an unknown, used or expired one.</summary>
    public static async Task<AccountToken?> FindAsync(PortalDbContext db, string link, DateTimeOffset now, CancellationToken ct)
    {
        var hash = SecretHash.Of(link);
        var token = await db.AccountTokens.SingleOrDefaultAsync(t => t.LinkHash == hash, ct);

        return token?.IsUsable(now) == true ? token : null;
    }

    /// <summary>
    /// Invalidates every link of an account except those that undo a change of address. Otherwise a person who took over the account could
    /// invalidate them by a second change or a new password.
    /// </summary>
    public static async Task EndLinksAsync(PortalDbContext db, Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        var tokens = await db.AccountTokens
            .Where(t => t.UserId == userId && t.UsedAt == null && t.Purpose != AccountTokenPurpose.UndoEmailChange)
            .ToListAsync(ct);
        tokens.ForEach(token => token.UsedAt = now);
    }
}
