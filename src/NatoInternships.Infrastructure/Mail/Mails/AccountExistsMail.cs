using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the owner of an account that somebody registered with its address.</summary>
public sealed class AccountExistsMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.AccountExists;

    private protected override Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct) =>
        Task.FromResult<ComposedMail?>(letter.Say("Why").Link("Link", MailLinks.SignIn())
            .Say("Forgot").Link("ForgotLink", MailLinks.ForgotPassword())
            .Say("NotYou").To(address));
}
