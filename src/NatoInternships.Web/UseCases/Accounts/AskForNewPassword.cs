using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Asks for the link to a new password. Looks for no account: the sending job does (<see cref="NewPasswordRequests"/>), so that neither answer
/// nor time says whether there is one.
/// </summary>
public sealed class AskForNewPassword(PortalDbContext db, ILookupNormalizer normalizer, Outbox outbox, TimeProvider clock)
{
    public async Task ExecuteAsync(string email, CancellationToken ct)
    {
        var request = AccountMails.AddToken(db, userId: null, AccountTokenPurpose.ResetPassword, clock.GetUtcNow());
        request.AskedEmail = normalizer.NormalizeEmail(email.Trim());
        outbox.Add(MailTemplates.ResetPassword, userId: null, request.Id);
        await db.SaveChangesAsync(ct);
    }
}
