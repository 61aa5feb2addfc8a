using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>From a new vacancy to its public page, through the pages of the Internship Office.</summary>
public sealed class NoticeWalkTests(NoticeWalkTests.OwnHost own) : IClassFixture<NoticeWalkTests.OwnHost>
{
    private PortalHost Host => own.Host;

    [Theory]
    [InlineData("en", "260301")]
    [InlineData("fr", "260302")]
    public async Task An_officer_writes_a_notice_a_lead_approves_and_publishes_it(string culture, string number)
    {
        var (officer, lead) = (await StaffAsync(PortalRoles.HrOfficer), await StaffAsync(PortalRoles.HrLead));
        await BeginAsync(officer, culture, number);
        var editor = $"/{culture}/admin/vacancies/{number}";

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/{culture}/vacancies/{number}")).StatusCode);
        await SaveAsync(officer, editor, Whole with { TasksFr = "Rédiger\nLire" }, send: true);
        Assert.NotEmpty((await PageAsync(officer, editor)).QuerySelectorAll(".findings a[href='#field-tasks']"));
        await SaveAsync(officer, editor, Whole, send: true);
        Assert.Empty((await PageAsync(officer, editor)).QuerySelectorAll(".findings li"));

        Assert.Null((await PageAsync(officer, $"{editor}/review")).QuerySelector("form[action$='/review']")); // Their own text.
        var review = await PageAsync(lead, $"{editor}/review");
        await FollowAsync(lead, await lead.SubmitAsync(review, "form[action$='/review']", new Dictionary<string, string?> { ["answer"] = "approve" }));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/{culture}/vacancies/{number}")).StatusCode);
        var publish = await PageAsync(lead, $"{editor}/publish");
        await FollowAsync(lead, await lead.SubmitAsync(publish, "form[action$='/publish']", new Dictionary<string, string?>()));

        var notice = await PageAsync(Host.CreateClient(), $"/{culture}/vacancies/{number}");
        Assert.Contains(culture == "en" ? "Answer letters" : "Répondre aux lettres", notice.Body!.TextContent);
        Assert.Contains("1", (await PageAsync(officer, $"/{culture}/admin/vacancies")).Body!.TextContent);
    }

    [Fact]
    public async Task A_draft_that_is_sent_back_shows_the_comment_at_its_field()
    {
        var (officer, lead) = (await StaffAsync(PortalRoles.HrOfficer), await StaffAsync(PortalRoles.HrLead));
        await BeginAsync(officer, "en", "260303");
        await SaveAsync(officer, "/en/admin/vacancies/260303", Whole, send: true);
        var review = await PageAsync(lead, "/en/admin/vacancies/260303/review");
        var index = NoticeFields.All.ToList().IndexOf(NoticeFields.Lede);

        var refused = await lead.SubmitAsync(review, "form[action$='/review']", new Dictionary<string, string?> { ["answer"] = "send-back" });
        await FollowAsync(lead, await lead.SubmitAsync(review, "form[action$='/review']", new Dictionary<string, string?>
        {
            ["answer"] = "send-back", [$"Input.Comments[{index}].Text"] = "Say what the office does.",
        }));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PageAsync(officer, "/en/admin/vacancies/260303");
        Assert.Equal("Say what the office does.", page.QuerySelector("#comments + dl dd")?.TextContent.Trim());
    }

    [Fact]
    public async Task Two_officers_who_save_see_each_others_text()
    {
        var (one, two) = (await StaffAsync(PortalRoles.HrOfficer), await StaffAsync(PortalRoles.HrOfficer));
        await BeginAsync(one, "en", "260304");
        var page = await PageAsync(two, "/en/admin/vacancies/260304");
        await SaveAsync(one, "/en/admin/vacancies/260304", Whole, send: false);

        using var stale = await two.SubmitAsync(page, ".editor", new Dictionary<string, string?> { ["Input.LedeEn"] = "My sentence" });
        var shown = await stale.PageAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Answer letters", shown.QuerySelector("[aria-labelledby='theirs']")!.TextContent);
        Assert.Equal("My sentence", (shown.GetElementById("Input_LedeEn") as IHtmlInputElement)?.Value);
        using var again = await two.SubmitAsync(shown, ".editor", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("/admin/vacancies", true)]
    [InlineData("/admin/vacancies/new", true)]
    [InlineData("/admin/vacancies/250702", true)]
    [InlineData("/admin/vacancies/250702/clone", true)]
    [InlineData("/admin/vacancies/250702/publish", false)]
    public async Task Only_the_internship_office_opens_the_pages(string path, bool officerMay)
    {
        using var anonymous = await Host.Browser().GetAsync("/en" + path);
        using var division = await (await StaffAsync(PortalRoles.DivisionMember)).GetAsync("/en" + path);
        using var candidate = await Host.Client(await Host.NewCandidateAsync()).GetAsync("/en" + path);
        using var officer = await (await StaffAsync(PortalRoles.HrOfficer)).GetAsync("/en" + path);

        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, division.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, candidate.StatusCode);
        Assert.Equal(officerMay, officer.StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/clone")]
    [InlineData("/review")]
    [InlineData("/publish")]
    public async Task A_missing_number_is_not_found(string page)
    {
        using var answer = await (await StaffAsync(PortalRoles.HrLead)).GetAsync("/en/admin/vacancies/999999" + page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Texts Whole { get; } = new();

    private async Task<HttpClient> StaffAsync(string role) => Host.Client(await Host.NewStaffAsync(role));

    private async Task BeginAsync(HttpClient officer, string culture, string number)
    {
        var divisionId = await Host.WithDbAsync(db => db.Divisions.Where(d => d.Code == "PASP").Select(d => d.Id).SingleAsync());
        var page = await PageAsync(officer, $"/{culture}/admin/vacancies/new");
        using var answer = await officer.SubmitAsync(page, ".form-page", new Dictionary<string, string?>
        {
            ["Input.Number"] = number, ["Input.DivisionId"] = divisionId.ToString(),
            ["Input.DeadlineDate.Day"] = "15", ["Input.DeadlineDate.Month"] = "7", ["Input.DeadlineDate.Year"] = "2025",
        });

        Assert.Equal($"/{culture}/admin/vacancies/{number}", answer.Headers.Location?.OriginalString);
    }

    private static async Task SaveAsync(HttpClient officer, string editor, Texts texts, bool send)
    {
        var answers = texts.Answers();
        if (send)
        {
            answers["then"] = "review";
        }

        using var answer = await officer.SubmitAsync(await PageAsync(officer, editor), ".editor", answers);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task FollowAsync(HttpClient client, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(answer.Headers.Location)).StatusCode);
        answer.Dispose();
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await answer.PageAsync();
    }

    private sealed record Texts
    {
        public string TasksFr { get; init; } = "Répondre aux lettres";

        public Dictionary<string, string?> Answers() => new()
        {
            ["Input.SummaryEn"] = "Letters and answers.", ["Input.SummaryFr"] = "Des lettres et des réponses.",
            ["Input.LedeEn"] = "Six months with us.", ["Input.LedeFr"] = "Six mois avec nous.",
            ["Input.AboutEn"] = "It answers.", ["Input.AboutFr"] = "Elle répond.",
            ["Input.DailyWorkEn"] = "You answer.", ["Input.DailyWorkFr"] = "Vous répondez.",
            ["Input.TasksEn"] = "Answer letters", ["Input.TasksFr"] = TasksFr,
        };
    }

    public sealed class OwnHost : IDisposable
    {
        public PortalHost Host { get; } = PortalHost.Apart();

        public void Dispose() => Host.Dispose();
    }
}
