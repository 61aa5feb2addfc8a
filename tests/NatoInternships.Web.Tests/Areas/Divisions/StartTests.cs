using System.Net;
using AngleSharp.Html.Dom;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using static NatoInternships.Web.Tests.Areas.Divisions.ADivision;

namespace NatoInternships.Web.Tests.Areas.Divisions;

/// <summary>The first page of members of a division says what waits.</summary>
public sealed class StartTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", "Questions to answer", "Drafts", "With the Internship Office", "Approved", "Since 4 June 2025, 14:00")]
    [InlineData("fr", "Questions en attente de réponse", "Brouillons", "Transmis au Bureau des stages", "Approuvés", "Depuis le 4 juin 2025, 14 h")]
    public async Task Each_state_has_its_number_and_leads_to_its_list(string culture, string question, string draft, string asked, string approved, string since)
    {
        var division = await MakeAsync();
        using var officer = Host.Client(await Host.NewStaffAsync(PortalRoles.HrOfficer));
        var (first, second) = (await division.StatedAsync(), await division.StatedAsync());
        await division.StatedAsync();
        await division.StatedAsync();
        await division.StatedAsync(then: "keep");
        using var back = await OfficeAsync(officer, first, "#refer-back", ("Input.Question", "Is March too early?"));
        using var approval = await OfficeAsync(officer, second, "#approve");

        var page = await division.Client.OpenAsync($"/{culture}/divisions");

        Assert.Equal([("1", question), ("1", draft), ("2", asked), ("1", approved)], Lines(page));
        Assert.All(page.QuerySelectorAll(".waits__since"), one => Assert.Equal(since, string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        foreach (var (link, rows) in page.QuerySelectorAll(".waits__name").Select(link => link.GetAttribute("href")!).Zip([1, 1, 2, 1]))
        {
            Assert.Equal(rows, (await division.Client.OpenAsync(link)).QuerySelectorAll("tbody tr").Length);
        }
    }

    [Theory]
    [InlineData("en", "Nothing waits. Your division has not stated a need for interns yet.")]
    [InlineData("fr", "Rien n’est en attente. Votre division n’a pas encore exprimé de besoin de stagiaires.")]
    public async Task Needs_of_another_division_are_not_counted(string culture, string nothing)
    {
        var (division, other) = (await MakeAsync(), await MakeAsync());
        await other.StatedAsync();

        var page = await division.Client.OpenAsync($"/{culture}/divisions");
        var theirs = await other.Client.OpenAsync($"/{culture}/divisions");

        Assert.Contains(nothing, page.Says("main"), StringComparison.Ordinal);
        Assert.Empty(Lines(page));
        Assert.Equal("1", Lines(theirs)[2].Count);
    }

    [Fact]
    public async Task A_removed_member_reads_no_number()
    {
        var division = await MakeAsync();
        await division.StatedAsync();
        await division.RemoveAsync();

        var page = await division.Client.OpenAsync("/en/divisions");

        Assert.Equal("You do not belong to a division", page.Says("h1"));
        Assert.False(page.Shows(".waits"));
    }

    [Theory]
    [InlineData(PortalRoles.HrLead)]
    [InlineData(PortalRoles.Candidate)]
    public async Task Another_role_is_refused(string role)
    {
        using var other = role == PortalRoles.Candidate ? Host.Client(await Host.NewCandidateAsync()) : Host.Client(await Host.NewStaffAsync(role));

        using var answer = await other.GetAsync("/en/divisions");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static IReadOnlyList<(string Count, string Name)> Lines(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".waits li").Select(item => (item.QuerySelector(".waits__count")!.TextContent, item.QuerySelector(".waits__name")!.TextContent))];
}
