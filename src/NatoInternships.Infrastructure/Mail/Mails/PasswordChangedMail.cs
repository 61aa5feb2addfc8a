using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the owner that the password was changed.</summary>
public sealed class PasswordChangedMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.PasswordChanged;

    private protected override Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct) =>
        Task.FromResult<ComposedMail?>(letter.Say("Why").Say("NotYou").Link("Link", MailLinks.ForgotPassword()).To(address));
}
