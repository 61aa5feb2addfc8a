using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the owner that a lead removed the authenticator app of the account.</summary>
public sealed class SecondFactorResetMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.SecondFactorReset;

    private protected override Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct) =>
        Task.FromResult<ComposedMail?>(letter.Say("Why").Link("Link", MailLinks.SignIn()).Say("NotYou").To(address));
}
