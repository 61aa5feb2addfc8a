using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the replaced address what happened, with a link that undoes it.</summary>
public sealed class EmailChangedMail(PortalDbContext db, UsableTokenQuery tokens, AccountSecrets secrets, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.EmailChanged;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await tokens.FindAsync(message, ct) is not { OldEmail: { } replaced } token)
        {
            return null;
        }

        return letter.Say("Why").Say("NotYou")
            .Link("Link", MailLinks.UndoEmailChange(secrets.Make(token).Link))
            .Say("Until", Format.In(letter.Language).BrusselsDateAndTime(token.ExpiresAt))
            .To(replaced);
    }
}
