using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>The receipt after a refused file was replaced.</summary>
public sealed class FileReplacedMail(PortalDbContext db, SiteLinks links) : SubmissionMail(db, links)
{
    public override string Template => MailTemplates.FileReplaced;
}
