using System.Security.Claims;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>The links in the header of the staff areas, for the roles of the signed-in account. A new page adds its line here.</summary>
public static class StaffNavigation
{
    /// <summary>Number of links that fit in a row. Of more links, one fewer is shown before "More".</summary>
    public const int MostInRow = 7;

    public const string Office = "/admin";

    public const string Divisions = "/divisions";

    /// <summary>The first page of each area. All other pages of an area are below it.</summary>
    public static IReadOnlyList<string> FirstPages { get; } = [Office, Divisions];

    /// <summary>In the order of the header.</summary>
    public static IReadOnlyList<StaffPageLink> All { get; } =
    [
        new("Staff_Nav_Overview", Office, PortalRoles.HrLead, PortalRoles.HrOfficer, PortalRoles.AccommodationOfficer, PortalRoles.Auditor),
        new("Staff_Nav_Overview", Divisions, PortalRoles.DivisionMember),
        new("Staff_Nav_Staff", $"{Office}/staff", PortalRoles.HrLead),
    ];

    public static IReadOnlyList<StaffPageLink> For(ClaimsPrincipal user) => [.. All.Where(link => link.Roles.Any(user.IsInRole))];

    /// <summary>Returns the path of the first page of an account, or null if none of its roles has one.</summary>
    public static string? FirstPage(ClaimsPrincipal user) => For(user) is [var first, ..] ? first.Path : null;
}
