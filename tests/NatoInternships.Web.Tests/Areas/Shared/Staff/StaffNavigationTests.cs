using System.Security.Claims;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Areas.Shared.Staff;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Tests.Areas.Shared.Staff;

public sealed class StaffNavigationTests
{
    [Theory]
    [InlineData(PortalRoles.HrLead, "~/admin")]
    [InlineData(PortalRoles.HrOfficer, "~/admin")]
    [InlineData(PortalRoles.AccommodationOfficer, "~/admin/accommodation")]
    [InlineData(PortalRoles.Auditor, "~/admin/audit")]
    [InlineData(PortalRoles.DivisionMember, "~/divisions")]
    public void The_first_link_of_a_role_is_its_first_page(string role, string first)
    {
        Assert.Equal(first, StartPage.Of(Account(role)));
        Assert.Equal(first, StaffNavigation.For(Account(role))[0].Address);
    }

    [Fact]
    public void Candidates_have_no_link_of_staff() => Assert.Empty(StaffNavigation.For(Account(PortalRoles.Candidate)));

    [Fact]
    public void The_first_page_of_an_area_is_not_current_on_the_pages_below_it()
    {
        var links = StaffNavigation.For(Account(PortalRoles.HrLead));

        Assert.Equal(["~/admin/staff"], links.Where(link => link.IsCurrent("/admin/staff/new")).Select(link => link.Address));
        Assert.Equal(["~/admin"], links.Where(link => link.IsCurrent("/admin")).Select(link => link.Address));
    }

    [Fact]
    public void Every_link_has_a_word_in_both_languages()
    {
        Assert.All(Enum.GetValues<Language>(), language => Assert.All(StaffNavigation.All, link => Assert.Contains(link.TextKey, TextCatalogue.In("Shared", language))));
    }

    private static ClaimsPrincipal Account(string role) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
}
