using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Writes a mail to an account, in the language of the account.</summary>
public abstract class AccountMail(PortalDbContext db, SiteLinks links) : PortalMail
{
    private protected PortalDbContext Db => db;

    public override async Task<ComposedMail?> ComposeAsync(OutboxMessage message, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking()
            .Where(u => u.Id == message.UserId)
            .Select(u => new { u.Email, u.Language })
            .SingleOrDefaultAsync(ct);

        return account?.Email is { } address ? await WriteAsync(new MailLetter(Template, account.Language, links), message, address, ct) : null;
    }

    /// <returns>Null when there is nothing to say any more.</returns>
    private protected abstract Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct);
}
