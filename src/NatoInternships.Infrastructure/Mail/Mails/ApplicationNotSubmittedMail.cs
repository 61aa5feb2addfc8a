using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells that the deadline passed while the application was a draft.</summary>
public sealed class ApplicationNotSubmittedMail(PortalDbContext db, ApplicationOfMailQuery applications, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.ApplicationNotSubmitted;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        // It may count after all: a submit that arrived in time and was long on its way, or a deadline that was extended.
        if (await applications.FindAsync(message.SubjectId, ct) is not { Status: ApplicationStatus.NotSubmitted } about)
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{about.Title.In(language)} ({about.Number})"),
                ("Fact_Deadline", MailText.Deadline(language, about.ClosesAt)))
            .Say("Kept")
            .Link("DraftLink", MailLinks.Draft(about.Reference))
            .Say("Next")
            .Link("Link", MailLinks.Vacancies())
            .Say("Fault")
            .Link("FaultLink", MailLinks.HelpOnFaults())
            .To(address, about.Number);
    }
}
