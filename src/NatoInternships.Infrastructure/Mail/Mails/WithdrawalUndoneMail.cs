using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Confirms that a withdrawal was undone.</summary>
public sealed class WithdrawalUndoneMail(PortalDbContext db, ApplicationOfMailQuery applications, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.WithdrawalUndone;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await applications.FindAsync(message.SubjectId, ct) is not { } about)
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(("Fact_Vacancy", $"{about.Title.In(language)} ({about.Number})"))
            .Say("Open", MailText.Deadline(language, about.ClosesAt))
            .Link("Link", MailLinks.Application(about.Reference))
            .Say("NotYou")
            .To(address, about.Number);
    }
}
