using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells that the Internship Office closed a need. The reason is on the page.</summary>
public sealed class NeedClosedMail(PortalDbContext db, SiteLinks links, TimeProvider clock) : NeedMail(db, links, clock)
{
    public override string Template => MailTemplates.NeedClosed;

    private protected override NeedState State => NeedState.Closed;
}
