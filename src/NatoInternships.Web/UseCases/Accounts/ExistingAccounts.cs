using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Mails the owner of an address that it already has an account, within the limit of account mails.</summary>
internal static class ExistingAccounts
{
    public static async Task TellAsync(PortalDbContext db, Outbox outbox, Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        var hourAgo = now.AddHours(-1);
        var told = await db.OutboxMessages.CountAsync(
            m => m.UserId == userId && m.Template == MailTemplates.AccountExists && m.CreatedAt > hourAgo, ct);
        if (told < AccountMailLimits.MostAnHour)
        {
            outbox.Add(MailTemplates.AccountExists, userId);
        }
    }
}
