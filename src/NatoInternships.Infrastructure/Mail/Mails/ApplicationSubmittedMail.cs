using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>The receipt after a submit.</summary>
public sealed class ApplicationSubmittedMail(PortalDbContext db, SiteLinks links) : SubmissionMail(db, links)
{
    public override string Template => MailTemplates.ApplicationSubmitted;
}
