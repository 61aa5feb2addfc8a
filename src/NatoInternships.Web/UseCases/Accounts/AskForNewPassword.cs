using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Sends the link to a new password, where there is an account to send it to. Says nothing about that.</summary>
public sealed class AskForNewPassword(PortalDbContext db, ILookupNormalizer normalizer, Outbox outbox, TimeProvider clock)
{
    public async Task ExecuteAsync(string email, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = normalizer.NormalizeEmail(email.Trim());
        var userId = await db.Users.Where(u => u.NormalizedEmail == key && !u.IsDisabled).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct);
        if (userId is { } id && await AccountMails.MayAskAsync(db, id, AccountTokenPurpose.ResetPassword, now, ct))
        {
            outbox.Add(MailTemplates.ResetPassword, id, AccountMails.AddToken(db, id, AccountTokenPurpose.ResetPassword, now).Id);
        }

        await db.SaveChangesAsync(ct);
    }
}
