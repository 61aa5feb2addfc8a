using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Link that confirms a new address. It goes to the new address.</summary>
public sealed class ChangeEmailMail(PortalDbContext db, UsableTokenQuery tokens, AccountSecrets secrets, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.ChangeEmail;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await tokens.FindAsync(message, ct) is not { NewEmail: { } newAddress } token)
        {
            return null;
        }

        return letter.Say("Why")
            .Link("Link", MailLinks.ConfirmNewEmail(secrets.Make(token).Link))
            .Say("Until", Format.In(letter.Language).BrusselsDateAndTime(token.ExpiresAt))
            .Say("NotYou")
            .To(newAddress);
    }
}
