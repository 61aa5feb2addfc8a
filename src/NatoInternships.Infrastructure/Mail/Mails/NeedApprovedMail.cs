using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells that the Internship Office approved a need.</summary>
public sealed class NeedApprovedMail(PortalDbContext db, SiteLinks links, TimeProvider clock) : NeedMail(db, links, clock)
{
    public override string Template => MailTemplates.NeedApproved;

    private protected override NeedState State => NeedState.Approved;
}
