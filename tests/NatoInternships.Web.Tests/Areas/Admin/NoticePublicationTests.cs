using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.NoticeOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>The publication of an approved draft.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class NoticePublicationTests(NoticeOffice office)
{
    [Fact]
    public async Task A_next_version_shows_what_changes_and_replaces_the_first()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead);
        using var saved = await SaveAsync(officer, number, new Dictionary<string, string?> { ["Input.LedeEn"] = "A better sentence.", ["Input.Hours"] = "36" }, send: true);
        using var approved = await ReviewAsync(lead, number, "en", ("answer", "approve"));

        var page = await OpenAsync(lead, $"/en/admin/vacancies/{number}/publish");
        using var published = await PublishAsync(lead, number);
        var notice = await OpenAsync(office.Host.Visitor(), $"/en/vacancies/{number}");

        Assert.Equal("2 texts and facts change", page.Says("#changed"));
        Assert.Equal(["Hours a week", "Sentence under the title"], page.QuerySelectorAll(".parity__side[lang=en] h3").Select(name => name.TextContent));
        Assert.Contains("A better sentence.", notice.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_changed_since_its_approval_is_not_published()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.ApprovedAsync(officer, lead);
        var page = await OpenAsync(lead, $"/en/admin/vacancies/{number}/publish");
        using var changed = await SaveAsync(officer, number, WholeText(("Input.LedeEn", "Slipped in.")));

        using var answer = await lead.SubmitAsync(page, "main form", new Dictionary<string, string?>());
        var refused = await answer.PageAsync();
        using var notice = await office.Host.Visitor().GetAsync($"/en/vacancies/{number}");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The notice was not published", refused.Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.False(refused.Shows("main form"));
        Assert.Equal(HttpStatusCode.NotFound, notice.StatusCode);
    }

    [Theory]
    [InlineData("en", "A second person must approve this draft first.")]
    [InlineData("fr", "Une autre personne doit d’abord approuver ce brouillon.")]
    public async Task A_draft_without_approval_has_no_button(string culture, string said)
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.SentAsync(officer);

        var page = await OpenAsync(lead, $"/{culture}/admin/vacancies/{number}/publish");

        Assert.False(page.Shows("main form"));
        Assert.Contains(said, page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_cannot_publish()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.ApprovedAsync(officer, lead);
        var token = (await OpenAsync(officer, $"/en/admin/vacancies/{number}")).QuerySelector("#notice [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var revision = await office.Host.WithDbAsync(db => db.NoticeDrafts.Where(draft => db.Vacancies.Any(v => v.Id == draft.VacancyId && v.Number == number)).Select(draft => draft.Revision).SingleAsync());

        using var content = new FormUrlEncodedContent([new("revision", $"{revision}"), new("__RequestVerificationToken", token)]);
        using var answer = await officer.PostAsync(new Uri($"/en/admin/vacancies/{number}/publish", UriKind.Relative), content);
        using var notice = await office.Host.Visitor().GetAsync($"/en/vacancies/{number}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (answer.StatusCode, notice.StatusCode));
    }

    [Fact]
    public async Task A_published_notice_without_a_draft_has_nothing_to_publish()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead);

        using var answer = await lead.GetAsync($"/en/admin/vacancies/{number}/publish");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
