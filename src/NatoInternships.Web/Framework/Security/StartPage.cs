using System.Security.Claims;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Framework.Security;

/// <summary>The first page of a signed-in user, by role. With several roles, the first in this order counts.</summary>
public static class StartPage
{
    private static readonly (string Role, string Page)[] Pages =
    [
        (PortalRoles.HrLead, OfficeLinks.Start()),
        (PortalRoles.HrOfficer, OfficeLinks.Start()),
        (PortalRoles.DivisionMember, DivisionLinks.Start()),
        (PortalRoles.AccommodationOfficer, OfficeLinks.Accommodation()),
        (PortalRoles.Auditor, OfficeLinks.Audit()),
        (PortalRoles.Candidate, CandidateLinks.Applications()),
    ];

    /// <summary>Returns an address for <c>Url.Content</c>; the account page for an account without a role.</summary>
    public static string Of(ClaimsPrincipal user) => Pages.FirstOrDefault(page => user.IsInRole(page.Role)).Page ?? AccountLinks.Security();
}
