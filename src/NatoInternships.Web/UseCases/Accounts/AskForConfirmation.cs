using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Sends the confirmation of a new account again. Says nothing about whether there is one.</summary>
public sealed class AskForConfirmation(PortalDbContext db, ILookupNormalizer normalizer, Outbox outbox, TimeProvider clock)
{
    public async Task ExecuteAsync(string email, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = normalizer.NormalizeEmail(email.Trim());
        var user = await db.Users.AsNoTracking().Where(u => u.NormalizedEmail == key)
            .Select(u => new { u.Id, u.EmailConfirmed }).SingleOrDefaultAsync(ct);
        if (user is null)
        {
            return;
        }

        if (user.EmailConfirmed)
        {
            await ExistingAccounts.TellAsync(db, outbox, user.Id, now, ct);
        }
        else if (await AccountMails.MayAskAsync(db, user.Id, AccountTokenPurpose.ConfirmEmail, now, ct))
        {
            AccountMails.Add(db, outbox, user.Id, AccountTokenPurpose.ConfirmEmail, now);
        }

        await db.SaveChangesAsync(ct);
    }
}
