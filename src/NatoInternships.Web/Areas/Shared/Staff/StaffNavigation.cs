using System.Security.Claims;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>The links in the header of the staff areas, for the roles of the signed-in account. A new page adds its line here.</summary>
public static class StaffNavigation
{
    /// <summary>Number of links that fit in a row. Of more links, one fewer is shown before "More".</summary>
    public const int MostInRow = 7;

    /// <summary>The first page of each area. All other pages of an area are below it.</summary>
    public static IReadOnlyList<string> FirstPages { get; } = [OfficeLinks.Start(), DivisionLinks.Start()];

    /// <summary>In the order of the header.</summary>
    public static IReadOnlyList<StaffPageLink> All { get; } =
    [
        new("Staff_Nav_Overview", OfficeLinks.Start(), PortalRoles.HrLead, PortalRoles.HrOfficer),
        new("Staff_Nav_Overview", DivisionLinks.Start(), PortalRoles.DivisionMember),
        new("Staff_Nav_Needs", DivisionLinks.Needs(), PortalRoles.DivisionMember),
        new("Staff_Nav_Notices", OfficeLinks.Vacancies(), PortalRoles.HrLead, PortalRoles.HrOfficer),
        new("Staff_Nav_Screening", OfficeLinks.Screening(), PortalRoles.HrLead, PortalRoles.HrOfficer) { AlsoAt = OfficeLinks.Applications() },
        new("Staff_Nav_Release", OfficeLinks.Release(), PortalRoles.HrLead),
        new("Staff_Nav_Needs", OfficeLinks.Needs(), PortalRoles.HrLead, PortalRoles.HrOfficer),
        new("Staff_Nav_Divisions", OfficeLinks.Divisions(), PortalRoles.HrLead, PortalRoles.HrOfficer),
        new("Staff_Nav_Accommodation", OfficeLinks.Accommodation(), PortalRoles.AccommodationOfficer),
        new("Staff_Nav_Messages", OfficeLinks.Messages(), PortalRoles.HrLead, PortalRoles.HrOfficer),
        new("Staff_Nav_Staff", OfficeLinks.Staff(), PortalRoles.HrLead),
        new("Staff_Nav_Audit", OfficeLinks.Audit(), PortalRoles.HrLead, PortalRoles.Auditor),
        new("Staff_Nav_Status", OfficeLinks.Status(), PortalRoles.HrLead, PortalRoles.HrOfficer),
    ];

    public static IReadOnlyList<StaffPageLink> For(ClaimsPrincipal user) => [.. All.Where(link => link.Roles.Any(user.IsInRole))];
}
