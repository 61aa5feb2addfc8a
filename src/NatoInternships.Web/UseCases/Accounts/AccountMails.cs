using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Adds expiring links and their mails to the unit of work at hand, no more of them than one account needs.</summary>
internal static class AccountMails
{
    /// <summary>Mails with links an account gets in an hour for one purpose; more are silently not sent.</summary>
    public const int MostAnHour = 5;

    /// <summary>Between two mails for one purpose.</summary>
    private static readonly TimeSpan AtLeastBetween = TimeSpan.FromMinutes(1);

    public static TimeSpan Lifetime(AccountTokenPurpose purpose) =>
        purpose == AccountTokenPurpose.ResetPassword ? TimeSpan.FromHours(1) : TimeSpan.FromHours(24);

    /// <summary>Whether another mail may go: not within a minute, not more than <see cref="MostAnHour"/>.</summary>
    public static async Task<bool> MayAskAsync(
        PortalDbContext db, Guid userId, AccountTokenPurpose purpose, DateTimeOffset now, CancellationToken ct)
    {
        var hourAgo = now.AddHours(-1);
        var sent = await db.AccountTokens
            .Where(t => t.UserId == userId && t.Purpose == purpose && t.CreatedAt > hourAgo)
            .Select(t => t.CreatedAt)
            .ToListAsync(ct);

        return sent.Count < MostAnHour && sent.All(at => now - at >= AtLeastBetween);
    }

    public static void Add(
        PortalDbContext db, Outbox outbox, Guid userId, AccountTokenPurpose purpose, DateTimeOffset now, string? oldEmail = null, string? newEmail = null)
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
        outbox.Add(Template(purpose), userId, token.Id);
    }

    /// <summary>The token of a mailed link while it can be used; null for an unknown, used or old one.</summary>
    public static async Task<AccountToken?> FindAsync(PortalDbContext db, string link, DateTimeOffset now, CancellationToken ct)
    {
        var hash = SecretHash.Of(link);
        var token = await db.AccountTokens.SingleOrDefaultAsync(t => t.LinkHash == hash, ct);

        return token?.IsUsable(now) == true ? token : null;
    }

    private static string Template(AccountTokenPurpose purpose) => purpose switch
    {
        AccountTokenPurpose.ConfirmEmail => MailTemplates.ConfirmEmail,
        AccountTokenPurpose.ResetPassword => MailTemplates.ResetPassword,
        AccountTokenPurpose.ChangeEmail => MailTemplates.ChangeEmail,
        _ => throw new NotSupportedException($"No mail for {purpose}."),
    };
}
