using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the owner that the authenticator app and the password were removed, with the link for a new password.</summary>
public sealed class SecondFactorResetMail(PortalDbContext db, UsableTokenQuery tokens, AccountSecrets secrets, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.SecondFactorReset;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await tokens.FindAsync(message, ct) is not { } token)
        {
            return null;
        }

        return letter.Say("Why")
            .Link("Link", MailLinks.Invitation(secrets.Make(token).Link))
            .Say("Until", Format.In(letter.Language).BrusselsDateAndTime(token.ExpiresAt))
            .Say("NotYou")
            .To(address);
    }
}
