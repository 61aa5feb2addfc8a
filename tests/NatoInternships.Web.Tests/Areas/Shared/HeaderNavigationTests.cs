using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Areas.Shared;

/// <summary>What each audience finds in the header.</summary>
public sealed class HeaderNavigationTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task Anonymous_users_read_the_public_pages_and_sign_in()
    {
        Assert.Equal(["/en/vacancies", "/en/eligibility", "/en/help", "/en/account/sign-in"], await LinksAsync(Host.Visitor()));
    }

    [Fact]
    public async Task A_candidate_finds_the_applications_the_account_and_the_way_out()
    {
        var candidate = await Host.NewCandidateAsync();

        Assert.Equal(["/en/vacancies", "/en/eligibility", "/en/help", "/en/applications", "/en/account/security", "/en/account/sign-out"], await LinksAsync(Host.Client(candidate)));
    }

    [Theory]
    [InlineData(PortalRoles.HrLead, "/en/admin")]
    [InlineData(PortalRoles.HrOfficer, "/en/admin")]
    [InlineData(PortalRoles.AccommodationOfficer, "/en/admin/accommodation")]
    [InlineData(PortalRoles.Auditor, "/en/admin/audit")]
    [InlineData(PortalRoles.DivisionMember, "/en/divisions")]
    public async Task Staff_find_their_area_and_nothing_of_the_candidates(string role, string area)
    {
        var staff = await Host.NewStaffAsync(role);

        var links = await LinksAsync(Host.Client(staff));

        Assert.Equal(["/en/vacancies", "/en/help", area, "/en/account/security", "/en/account/sign-out"], links);
    }

    [Theory]
    [InlineData("/en/help", "/en/help")]
    [InlineData("/en/account/data", "/en/account/security")]
    [InlineData("/en/applications", "/en/applications")]
    [InlineData("/en/privacy", null)]
    public async Task The_link_of_the_section_is_the_current_one(string path, string? current)
    {
        var candidate = await Host.NewCandidateAsync();
        using var browser = Host.Client(candidate);

        var page = await browser.OpenAsync(path);

        Assert.Equal(current, page.QuerySelector(".menu [aria-current=page]")?.GetAttribute("href"));
    }

    private static async Task<IEnumerable<string?>> LinksAsync(HttpClient browser)
    {
        using (browser)
        {
            var page = await browser.OpenAsync("/en/help");

            return [.. page.QuerySelectorAll(".menu a, .menu form").Select(link => link.GetAttribute("href") ?? link.GetAttribute("action"))];
        }
    }
}
