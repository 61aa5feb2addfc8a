using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Link and code of a registration. No account exists yet, so address and language are those of the registration.</summary>
public sealed class ConfirmEmailMail(PortalDbContext db, UsableTokenQuery tokens, AccountSecrets secrets, SiteLinks links) : PortalMail
{
    public override string Template => MailTemplates.ConfirmEmail;

    public override async Task<ComposedMail?> ComposeAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await tokens.FindAsync(message, ct) is not { } token
            || await db.PendingRegistrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == token.RegistrationId, ct) is not { } registration)
        {
            return null;
        }

        var (link, code) = secrets.Make(token);

        return new MailLetter(message.Template, registration.Language, links).Say("Why")
            .Link("Link", MailLinks.ConfirmEmail(link))
            .Say("Code").Code(code)
            .Say("Until", Format.In(registration.Language).BrusselsDateAndTime(token.ExpiresAt))
            .Say("NotYou")
            .To(registration.Email);
    }
}
