using System.Net;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.NoticeOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>From a new vacancy to its public page, and who may open which page.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class NoticeWalkTests(NoticeOffice office)
{
    [Theory]
    [InlineData("en", "Answer letters")]
    [InlineData("fr", "Répondre aux lettres")]
    public async Task An_officer_writes_a_notice_a_lead_approves_and_publishes_it(string culture, string task)
    {
        var (officer, lead, reader) = (await office.OfficerAsync(), await office.LeadAsync(), office.Host.Visitor());
        var number = await office.BegunAsync(officer, culture);
        var (editor, page) = ($"/{culture}/admin/vacancies/{number}", $"/{culture}/vacancies/{number}");
        using var blocked = await SaveAsync(officer, number, WholeText(("Input.TasksFr", "Rédiger\nLire")), send: true, culture);
        var findings = (await OpenAsync(officer, editor)).QuerySelectorAll(".finding a").Select(link => link.GetAttribute("href")).ToList();
        using var sent = await SaveAsync(officer, number, WholeText(), send: true, culture);
        var inReview = await OpenAsync(officer, editor);
        using var approved = await ReviewAsync(lead, number, culture, ("answer", "approve"));
        using var before = await reader.GetAsync(page);
        using var published = await PublishAsync(lead, number, culture);
        var notice = await OpenAsync(reader, page);
        var after = await OpenAsync(lead, editor);

        Assert.Contains("#field-tasks", findings);
        Assert.Empty(inReview.QuerySelectorAll(".finding"));
        Assert.All([blocked, sent, approved, published], answer => Assert.Equal(editor, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Contains(task, notice.Says("main"), StringComparison.Ordinal);
        Assert.Contains(culture == "en" ? "The notice is published" : "L’avis est publié", after.Says(".message[role=status]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/new", true)]
    [InlineData("/250702", true)]
    [InlineData("/250702/clone", true)]
    [InlineData("/250702/review", true)]
    [InlineData("/250702/publish", false)]
    [InlineData("/250702/extend", false)]
    [InlineData("/250702/cancel", false)]
    public async Task Only_the_internship_office_opens_the_pages(string page, bool officerMay)
    {
        var path = "/en/admin/vacancies" + page;
        using var anonymous = await office.Host.Visitor().GetAsync(path);
        using var division = await (await office.StaffAsync(PortalRoles.DivisionMember)).GetAsync(path);
        using var candidate = await office.Host.Client(await office.Host.NewCandidateAsync()).GetAsync(path);
        using var officer = await (await office.OfficerAsync()).GetAsync(path);

        Assert.Contains("/account/sign-in", anonymous.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (division.StatusCode, candidate.StatusCode));
        Assert.Equal(officerMay ? HttpStatusCode.OK : HttpStatusCode.Forbidden, officer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/clone")]
    [InlineData("/review")]
    [InlineData("/publish")]
    [InlineData("/extend")]
    [InlineData("/cancel")]
    public async Task A_missing_number_is_not_found(string page)
    {
        using var answer = await (await office.LeadAsync()).GetAsync("/en/admin/vacancies/999999" + page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_navigation_leads_to_the_notices()
    {
        var start = await OpenAsync(await office.OfficerAsync(), "/fr/admin");

        Assert.Equal("Avis de vacance", start.Says("header a[href='/fr/admin/vacancies']"));
    }
}
