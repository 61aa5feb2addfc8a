using System.Net;
using NatoInternships.Domain.Vacancies;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.NoticeOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>The review of a draft by a second person.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class NoticeReviewTests(NoticeOffice office)
{
    private static readonly string Box = $"Input.Comments[{NoticeFields.All.ToList().IndexOf(NoticeFields.Lede)}].Text";

    [Theory]
    [InlineData("en", "You sent the draft back with comments")]
    [InlineData("fr", "Vous avez renvoyé le brouillon avec vos commentaires")]
    public async Task A_draft_that_is_sent_back_shows_the_comment_and_leads_to_its_field(string culture, string told)
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.SentAsync(officer, culture);

        using var answer = await ReviewAsync(lead, number, culture, ("answer", "send-back"), (Box, "Say what the office does."));
        var reviewer = await OpenAsync(lead, answer.Headers.Location!.OriginalString);
        var writer = await OpenAsync(officer, $"/{culture}/admin/vacancies/{number}");

        Assert.Contains(told, reviewer.Says(".message[role=status]"), StringComparison.Ordinal);
        Assert.Equal("Say what the office does.", writer.Says("#comments + ol p"));
        Assert.Equal("#field-lede", writer.QuerySelector("#comments + ol a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("send-back", "", "Write at least one comment, so that the writer knows what to change")]
    [InlineData("approve", "Please change", "You wrote a comment. Send the draft back with it, or remove it to approve the draft")]
    public async Task An_answer_that_does_not_fit_its_comments_is_refused_and_keeps_them(string answer, string comment, string message)
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.SentAsync(officer);

        using var refused = await ReviewAsync(lead, number, "en", ("answer", answer), (Box, comment));
        var page = await refused.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(message, page.QuerySelector(".error-summary li")?.TextContent.Trim());
        Assert.Equal(comment, page.QuerySelector($"textarea[name='{Box}']")!.TextContent.Trim());
        Assert.Contains("In review", (await OpenAsync(lead, $"/en/admin/vacancies/{number}")).Says(".staff-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_cannot_approve_their_own_draft()
    {
        var (lead, other) = (await office.LeadAsync(), await office.LeadAsync());
        var number = await office.SentAsync(lead);
        var form = await OpenAsync(other, $"/en/admin/vacancies/{number}/review");
        var own = await OpenAsync(lead, $"/en/admin/vacancies/{number}/review");
        var fields = TestSupport.Html.Forms.Fields((AngleSharp.Html.Dom.IHtmlFormElement)form.QuerySelector("#review")!).Where(field => field.Key != "__RequestVerificationToken")
            .Append(new("answer", "approve")).Append(new("__RequestVerificationToken", await TokenAsync(lead)));

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await lead.PostAsync(new Uri($"/en/admin/vacancies/{number}/review", UriKind.Relative), content);

        Assert.False(own.Shows("#review"));
        Assert.Contains("You wrote this draft, so somebody else must review it", own.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("In review", (await OpenAsync(lead, $"/en/admin/vacancies/{number}")).Says(".staff-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_a_draft_that_changed_meanwhile_keeps_the_comments()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.SentAsync(officer);
        var form = await OpenAsync(lead, $"/en/admin/vacancies/{number}/review");
        using var changed = await SaveAsync(officer, number, WholeText(("Input.LedeEn", "Another sentence.")));

        using var answer = await lead.SubmitAsync(form, "#review", new Dictionary<string, string?> { ["answer"] = "send-back", [Box] = "Say more." });
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Your review was not saved, because the draft changed", page.Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Say more.", page.Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Another sentence.", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_an_answer_approves_nothing()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.SentAsync(officer);

        using var answer = await ReviewAsync(lead, number, "en");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("In review", (await OpenAsync(lead, $"/en/admin/vacancies/{number}")).Says(".staff-head"), StringComparison.Ordinal);
    }

    private static async Task<string> TokenAsync(HttpClient client) =>
        (await OpenAsync(client, "/en/admin/vacancies/new")).QuerySelector(".form-page [name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
