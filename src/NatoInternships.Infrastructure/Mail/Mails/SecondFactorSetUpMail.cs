using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the owner that an authenticator app was set up.</summary>
public sealed class SecondFactorSetUpMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.SecondFactorSetUp;

    private protected override Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct) =>
        Task.FromResult<ComposedMail?>(letter.Say("Why").Say("NotYou").Link("Link", MailLinks.ForgotPassword()).To(address));
}
