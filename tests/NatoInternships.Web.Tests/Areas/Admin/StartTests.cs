using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Admin.Release;
using NatoInternships.Web.Tests.Areas.Admin.Screening;
using NatoInternships.Web.Tests.Areas.Divisions;
using NatoInternships.Web.Tests.Walking;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>The first page of the Internship Office says what waits.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class StartTests(NoticeOffice notices)
{
    [Theory]
    [InlineData("en", "Applications that need review", "Your applications", "Applications without a decision")]
    [InlineData("fr", "Candidatures à examiner", "Vos candidatures", "Candidatures sans décision")]
    public async Task A_line_has_the_number_of_its_list_and_the_time_of_the_oldest(string culture, string review, string mine, string undecided)
    {
        var office = await OpenedAsync();
        string[] toReview = [await office.SubmittedAsync(ToReview()), await office.SubmittedAsync(WithoutLanguage())];
        var met = await office.SubmittedAsync();
        await Host.WithDbAsync(async db =>
        {
            (await db.ScreeningRows.SingleAsync(row => row.Reference == met)).Assign(office.Officer.UserId, PortalHost.Now);
            await db.SaveChangesAsync();
        });

        var page = await office.PageAsync($"/{culture}/admin");

        Assert.Equal(("2", await SinceAsync(culture, toReview[0])), Line(page, office, review));
        Assert.Equal(("1", await SinceAsync(culture, met)), Line(page, office, mine));
        Assert.Equal(("3", await SinceAsync(culture, toReview[0])), Line(page, office, undecided));
        Assert.Equal(toReview, References(await office.PageAsync(Link(page, office, review))));
        Assert.Equal([met], References(await office.PageAsync(Link(page, office, mine))));
        Assert.Equal([.. toReview, met], References(await office.PageAsync(Link(page, office, undecided))));
    }

    [Fact]
    public async Task Decisions_to_release_are_shown_to_leads_and_lead_to_the_release()
    {
        var office = await OpenedAsync();
        using var decided = await office.DecideAsync(await office.SubmittedAsync(), DecisionOutcome.Eligible);
        await office.SubmittedAsync();
        using var lead = await ReleaseTests.LeadAsync();

        var theirs = await office.PageAsync("/en/admin");
        var page = await office.PageAsync("/en/admin", lead);

        Assert.DoesNotContain("Decisions to release", Section(theirs, office).TextContent, StringComparison.Ordinal);
        Assert.Equal("1", Line(page, office, "Decisions to release").Count);
        Assert.Equal(ReleaseTests.At(office), Link(page, office, "Decisions to release"));
        Assert.Equal("1", Line(page, office, "Applications without a decision").Count);
    }

    [Fact]
    public async Task A_decision_that_the_lead_overruled_is_left_to_another_lead()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync();
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        var lead = await Host.NewStaffAsync(PortalRoles.HrLead);
        await Host.WithDbAsync(db => db.Decisions
            .Where(decision => db.ScreeningRows.Any(row => row.Reference == reference && row.ApplicationId == decision.ApplicationId))
            .ExecuteUpdateAsync(set => set.SetProperty(decision => decision.OverruledBy, lead.UserId)));

        var page = await office.PageAsync("/en/admin", Host.Client(lead));
        await Host.WithDbAsync(db => db.Decisions.Where(decision => decision.OverruledBy == lead.UserId).ExecuteUpdateAsync(set => set.SetProperty(decision => decision.OverruledBy, (Guid?)null)));

        Assert.Equal("0", Line(page, office, "Decisions to release").Count);
        Assert.Contains("1 more decision must be released by another lead.", Section(page, office).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_look_waits_since_the_candidate_asked()
    {
        var (office, account, reference) = await SecondLookTests.RefusedAsync();
        using var asked = await SecondLookTests.AskAsync(office, Host.Client(account), reference, "My certificate came later.");

        var page = await office.PageAsync("/en/admin");

        Assert.Equal(("1", Since("en", PortalHost.Now)), Line(page, office, "Second looks"));
        Assert.Equal([reference], References(await office.PageAsync(Link(page, office, "Second looks"))));
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_applications()
    {
        var office = await OpenedAsync();
        await office.SubmittedAsync();
        var few = await QueryCount.OfAsync(office.Client, "/en/admin");
        await office.SubmittedAsync(ToReview());
        await office.SubmittedAsync(WithoutLanguage());

        Assert.Equal(few, await QueryCount.OfAsync(office.Client, "/en/admin"));
    }

    [Fact]
    public async Task A_notice_waits_for_others_than_its_writer_and_then_for_a_lead()
    {
        var (writer, lead) = (await notices.OfficerAsync(), await notices.LeadAsync());
        var before = (Writer: await CountAsync(writer, "Notices to approve"), Lead: await CountAsync(lead, "Notices to approve"), Publish: await CountAsync(lead, "Notices to publish"));

        await notices.SentAsync(writer);
        var sent = (Writer: await CountAsync(writer, "Notices to approve"), Lead: await CountAsync(lead, "Notices to approve"));
        await notices.ApprovedAsync(writer, lead);
        var page = await NoticeOffice.OpenAsync(lead, "/en/admin");
        var list = await NoticeOffice.OpenAsync(lead, page.QuerySelector("a[href*='state=Approved']")!.GetAttribute("href")!);

        Assert.Equal((before.Writer, before.Lead + 1), sent);
        Assert.Equal(before.Publish + 1, await CountAsync(lead, "Notices to publish"));
        Assert.Contains("Approved", list.Says(".tabs [aria-current]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Notices to publish", (await NoticeOffice.OpenAsync(writer, "/en/admin")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_waits_from_the_moment_when_the_division_sent_it()
    {
        var division = await ADivision.MakeAsync(notices.Host);
        var officer = await notices.OfficerAsync();
        var before = await CountAsync(officer, "Needs to answer");

        await division.StatedAsync(then: "keep");
        await division.StatedAsync();

        Assert.Equal(before + 1, await CountAsync(officer, "Needs to answer"));
    }

    [Theory]
    [InlineData("en", "Nothing waits for you at the moment.")]
    [InlineData("fr", "Rien n’attend votre intervention pour le moment.")]
    public async Task A_new_portal_says_that_nothing_waits(string culture, string words)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        using var lead = host.Client(await host.NewStaffAsync(PortalRoles.HrLead));

        var page = await lead.OpenAsync($"/{culture}/admin");

        Assert.Equal(words, page.Says(".staff-head p"));
        Assert.All(page.QuerySelectorAll(".waits__count"), count => Assert.Equal("0", count.TextContent));
    }

    [Theory]
    [InlineData(PortalRoles.Candidate)]
    [InlineData(PortalRoles.DivisionMember)]
    [InlineData(PortalRoles.Auditor)]
    public async Task Another_role_is_refused(string role)
    {
        using var other = role == PortalRoles.Candidate ? Host.Client(await Host.NewCandidateAsync()) : Host.Client(await Host.NewStaffAsync(role));

        using var answer = await other.GetAsync("/en/admin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<string> SinceAsync(string culture, string reference) => Since(culture, (await RowAsync(reference)).SubmittedAt);

    private static string Since(string culture, DateTimeOffset instant)
    {
        var format = Format.In(culture == "fr" ? Language.French : Language.English);
        var brussels = BrusselsTime.From(instant);

        return (culture == "fr" ? "Depuis le " : "Since ") + $"{format.DateWithoutWeekday(brussels.Date)}, {format.Time(brussels.Time)}";
    }

    private static IElement Section(IHtmlDocument page, ScreeningOffice office) => page.QuerySelector($"section[aria-labelledby='call-{office.Call.Call.Id}']")!;

    private static IElement Item(IElement among, string name) => among.QuerySelectorAll(".waits li").Single(item => item.QuerySelector(".waits__name")!.TextContent == name);

    private static (string Count, string? Since) Line(IHtmlDocument page, ScreeningOffice office, string name) =>
        Item(Section(page, office), name) is var item ? (item.QuerySelector(".waits__count")!.TextContent, item.QuerySelector(".waits__since")?.TextContent.Trim()) : default;

    private static string Link(IHtmlDocument page, ScreeningOffice office, string name) => Item(Section(page, office), name).QuerySelector("a")!.GetAttribute("href")!;

    private static async Task<int> CountAsync(HttpClient client, string name) =>
        int.Parse(Item((await NoticeOffice.OpenAsync(client, "/en/admin")).QuerySelector("section[aria-labelledby=others]")!, name).QuerySelector(".waits__count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
