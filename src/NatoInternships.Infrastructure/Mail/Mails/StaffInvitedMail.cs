using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Link with which an invited member of staff chooses the first password.</summary>
public sealed class StaffInvitedMail(PortalDbContext db, UsableTokenQuery tokens, AccountSecrets secrets, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.StaffInvited;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await tokens.FindAsync(message, ct) is not { } token)
        {
            return null;
        }

        return letter.Say("Why")
            .Link("Link", MailLinks.Invitation(secrets.Make(token).Link))
            .Say("Until", Format.In(letter.Language).BrusselsDateAndTime(token.ExpiresAt))
            .Say("Then")
            .Say("NotYou")
            .To(address);
    }
}
