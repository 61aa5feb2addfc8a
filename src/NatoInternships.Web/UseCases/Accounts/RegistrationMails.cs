using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Adds the mail of a registration to the current unit of work: link and code, or for an address that has an account a mail that says so.
/// The caller cannot see which.
/// </summary>
public sealed class RegistrationMails(PortalDbContext db, Outbox outbox)
{
    /// <summary>
    /// Highest number of confirmation mails to one address in an hour, for all its registrations. Without this, a stranger could flood a
    /// mailbox by registering it many times.
    /// </summary>
    public const int MostToAnAddress = 10;

    public async Task AddAsync(PendingRegistration registration, DateTimeOffset now, CancellationToken ct)
    {
        var email = registration.NormalizedEmail;
        if (await db.Users.Where(u => u.NormalizedEmail == email).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct) is { } owner)
        {
            await ExistingAccounts.TellAsync(db, outbox, owner, now, ct);
        }
        else if (await MayMailAsync(registration, now, ct))
        {
            AddConfirmation(registration, now);
        }
    }

    private void AddConfirmation(PendingRegistration registration, DateTimeOffset now)
    {
        var token = new AccountToken
        {
            Id = Guid.CreateVersion7(now),
            RegistrationId = registration.Id,
            Purpose = AccountTokenPurpose.ConfirmEmail,
            CreatedAt = now,
            ExpiresAt = registration.ExpiresAt,
        };
        db.AccountTokens.Add(token);
        outbox.Add(MailTemplates.ConfirmEmail, userId: null, token.Id);
    }

    private async Task<bool> MayMailAsync(PendingRegistration registration, DateTimeOffset now, CancellationToken ct)
    {
        var (email, hourAgo) = (registration.NormalizedEmail, now.AddHours(-1));
        var sent = await db.AccountTokens
            .Where(t => t.CreatedAt > hourAgo && db.PendingRegistrations.Any(r => r.Id == t.RegistrationId && r.NormalizedEmail == email))
            .Select(t => new { t.RegistrationId, t.CreatedAt })
            .ToListAsync(ct);
        var own = sent.Where(one => one.RegistrationId == registration.Id).ToList();

        return sent.Count < MostToAnAddress
            && own.Count < AccountMailLimits.MostAnHour
            && own.All(one => now - one.CreatedAt >= AccountMailLimits.AtLeastBetween);
    }
}
