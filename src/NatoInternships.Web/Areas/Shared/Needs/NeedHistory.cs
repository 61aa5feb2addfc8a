using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.Areas.Shared.Needs;

/// <summary>What was done with a need. The partial view is _NeedHistory.</summary>
/// <param name="Events">The latest first.</param>
/// <param name="ClosedByOffice">Whether the Internship Office closed it.</param>
/// <param name="NamesOffice">Whether the reader sees who of the Internship Office acted.</param>
public sealed record NeedHistory(IReadOnlyList<NeedEvent> Events, bool ClosedByOffice, bool NamesOffice)
{
    public bool IsByOffice(NeedEvent one) => one.Action switch
    {
        AuditActions.NeedApproved or AuditActions.NeedReferredBack or AuditActions.NeedPlacesRaised => true,
        AuditActions.NeedClosed => ClosedByOffice,
        _ => false,
    };
}
