using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells that the Internship Office has a question about a need. The question is on the page.</summary>
public sealed class NeedReferredBackMail(PortalDbContext db, SiteLinks links, TimeProvider clock) : NeedMail(db, links, clock)
{
    public override string Template => MailTemplates.NeedReferredBack;

    private protected override NeedState State => NeedState.ReferredBack;
}
