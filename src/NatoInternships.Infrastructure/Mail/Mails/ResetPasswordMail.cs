using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Link for a new password. The account is looked up here, not in the request (<see cref="NewPasswordRequests"/>).</summary>
public sealed class ResetPasswordMail(PortalDbContext db, NewPasswordRequests requests, UsableTokenQuery tokens, AccountSecrets secrets, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.ResetPassword;

    public override async Task<ComposedMail?> ComposeAsync(OutboxMessage message, CancellationToken ct)
    {
        message.UserId ??= await requests.FindAccountAsync(message, ct);

        return await base.ComposeAsync(message, ct);
    }

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await tokens.FindAsync(message, ct) is not { } token)
        {
            return null;
        }

        return letter.Say("Why")
            .Link("Link", MailLinks.ResetPassword(secrets.Make(token).Link))
            .Say("Until", Format.In(letter.Language).BrusselsDateAndTime(token.ExpiresAt))
            .Say("NotYou")
            .To(address);
    }
}
