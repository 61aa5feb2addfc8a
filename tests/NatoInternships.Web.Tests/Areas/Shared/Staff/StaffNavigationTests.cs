using System.Security.Claims;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Areas.Shared.Staff;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Areas.Shared.Staff;

public sealed class StaffNavigationTests
{
    [Theory]
    [InlineData(PortalRoles.HrLead, "/admin")]
    [InlineData(PortalRoles.HrOfficer, "/admin")]
    [InlineData(PortalRoles.AccommodationOfficer, "/admin")]
    [InlineData(PortalRoles.Auditor, "/admin")]
    [InlineData(PortalRoles.DivisionMember, "/divisions")]
    [InlineData(PortalRoles.Candidate, null)]
    public void Each_role_has_a_first_page_in_its_own_area(string role, string? first)
    {
        Assert.Equal(first, StaffNavigation.FirstPage(Account(role)));
        Assert.All(StaffNavigation.For(Account(role)), link => Assert.StartsWith(first!, link.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_page_of_an_area_is_not_current_on_the_pages_below_it()
    {
        var links = StaffNavigation.For(Account(PortalRoles.HrLead));

        Assert.Equal(["/admin/staff"], links.Where(link => link.IsCurrent("/admin/staff/new")).Select(link => link.Path));
        Assert.Equal(["/admin"], links.Where(link => link.IsCurrent("/admin")).Select(link => link.Path));
    }

    [Fact]
    public void Every_link_has_a_word_in_both_languages()
    {
        Assert.All(Enum.GetValues<Language>(), language => Assert.All(StaffNavigation.All, link => Assert.Contains(link.TextKey, TextCatalogue.In("Shared", language))));
    }

    private static ClaimsPrincipal Account(string role) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
}
