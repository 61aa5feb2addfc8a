using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>The list of choices, withdrawing, starting again, and the state line of each page.</summary>
public sealed class ApplicationsTests
{
    private static readonly Uri List = new("/en/applications", UriKind.Relative);
    private static readonly Uri FrenchList = new("/fr/applications", UriKind.Relative);

    [Fact]
    public async Task Without_an_application_the_list_says_where_to_begin()
    {
        var client = PortalHost.OfCandidates.Client(await PortalHost.OfCandidates.NewCandidateAsync());

        using var response = await client.GetAsync(List);

        var page = await response.PageAsync();
        Assert.Equal("You have no application yet", page.Says(".empty h2"));
        Assert.Equal("/en/vacancies", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_takes_no_choice_and_a_submission_takes_one()
    {
        var application = await AnApplication.ReadyAsync(vacancies: 3);
        Assert.Contains("You have 3 of 3 choices left", await TextAsync(application, List), StringComparison.Ordinal);

        await application.SubmitAsync();
        await application.SubmitAsync(reference: await application.AnotherAsync(1));

        Assert.Contains("You have 1 of 3 choices left", await TextAsync(application, List), StringComparison.Ordinal);
        Assert.Contains("Il vous reste 1 choix sur 3", await TextAsync(application, FrenchList), StringComparison.Ordinal);
        Assert.Contains("A draft does not use a choice", await TextAsync(application, List), StringComparison.Ordinal);
        Assert.Contains("divisions never see it", await TextAsync(application, List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_are_moved_with_buttons()
    {
        var application = await AnApplication.ReadyAsync(vacancies: 3);
        var second = await application.AnotherAsync(1);
        var third = await application.AnotherAsync(2);
        foreach (var reference in new[] { application.Reference, second, third })
        {
            await application.SubmitAsync(reference: reference);
        }

        using var moved = await MoveAsync(application, List, third, "up");
        using var again = await MoveAsync(application, List, third, "up");
        using var down = await MoveAsync(application, application.At(), application.Reference, "down");

        Assert.Equal("/en/applications", moved.Headers.Location!.ToString());
        Assert.Equal(application.At().ToString(), down.Headers.Location!.ToString());
        Assert.Equal([third, second, application.Reference], await OrderAsync(application));
    }

    [Fact]
    public async Task Moving_a_choice_does_not_change_the_version_in_force()
    {
        var application = await AnApplication.ReadyAsync(vacancies: 2);
        await application.SubmitAsync();
        await application.SubmitAsync(reference: await application.AnotherAsync(1));

        using var moved = await MoveAsync(application, List, application.Reference, "down");

        Assert.Contains("nothing changed since", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_before_the_deadline_frees_the_choice_and_the_notice_starts_it_again_as_a_draft()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();

        using var response = await WithdrawAsync(application);

        Assert.Equal(application.At().ToString(), response.Headers.Location!.ToString());
        Assert.Equal((ApplicationStatus.Withdrawn, null), ((await application.StoredAsync()).Status, (await application.StoredAsync()).SlotNo));
        var page = await application.PageAsync();
        Assert.Contains("The choice is free again", page.Says(".state-line"), StringComparison.Ordinal);
        Assert.Contains("3 of 3 choices left", page.Body!.TextContent, StringComparison.Ordinal);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var again = await application.Client.PostAsync(new Uri($"/en/vacancies/{application.Vacancy.Number}/apply", UriKind.Relative), content);
        Assert.Equal(application.At().ToString(), again.Headers.Location!.ToString());
        var stored = await application.StoredAsync();
        Assert.Equal((ApplicationStatus.Draft, ACandidate.Answers().Motivation), (stored.Status, stored.Answers.Motivation));
        using var submitted = await application.DeclareAsync();
        Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
        Assert.Equal(2, (await application.StoredAsync()).SubmittedVersion);
    }

    [Fact]
    public async Task A_withdrawal_after_the_deadline_keeps_the_choice()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await application.SubmitAsync(application.Vacancy.ClosesAt.AddMilliseconds(-1));
        Assert.Contains("The choice remains used", (await application.PageAsync("withdraw")).Body!.TextContent, StringComparison.Ordinal);

        using var response = await WithdrawAsync(application);

        Assert.Equal((ApplicationStatus.WithdrawnLate, 1), ((await application.StoredAsync()).Status, (await application.StoredAsync()).SlotNo));
        var page = await application.PageAsync();
        Assert.Contains("this choice remains used", page.Says(".choices"), StringComparison.Ordinal);
        Assert.False(page.Shows(".state-line form"));
    }

    [Fact]
    public async Task Withdrawing_twice_sends_one_mail()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var page = await application.PageAsync("withdraw");

        using var first = await application.Client.SubmitAsync(page, "form[action$='/withdraw']", new Dictionary<string, string?>());
        using var second = await application.Client.SubmitAsync(page, "form[action$='/withdraw']", new Dictionary<string, string?>());

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, await PortalHost.OfCandidates.WithDbAsync(db => db.OutboxMessages.CountAsync(
            m => m.UserId == application.Account.UserId && m.Template == MailTemplates.ApplicationWithdrawn)));
    }

    [Fact]
    public async Task There_is_nothing_to_withdraw_from_a_draft()
    {
        var application = await AnApplication.ReadyAsync();
        var token = (await application.PageAsync("about-you")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var shown = await application.Client.GetAsync(application.At("withdraw"));
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });

        using var posted = await application.Client.PostAsync(application.At("withdraw"), content);

        Assert.Equal(application.At().ToString(), shown.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, posted.StatusCode);
        Assert.Equal("There is nothing to withdraw", (await posted.PageAsync()).Says("h1"));
    }

    [Theory]
    [InlineData("en", "Not submitted: the deadline has passed")]
    [InlineData("fr", "Non envoyée\u00A0: la date limite est passée")]
    public async Task A_draft_at_the_deadline_becomes_read_only_with_the_reason(string language, string state)
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);

        var page = await application.PageAsync("", language);

        Assert.Equal(state, page.Says(".state-line h2"));
        Assert.False(page.Shows(".task-list"));
        using var check = await application.Client.GetAsync(application.At("check", language));
        Assert.Equal(application.At("", language).ToString(), check.Headers.Location!.ToString());
    }

    [Fact]
    public async Task After_the_deadline_the_last_version_submitted_counts_and_unsent_changes_do_not()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await application.SubmitAsync(application.Vacancy.ClosesAt.AddMilliseconds(-1));
        Assert.Contains("is the one that counts", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);

        using var changed = await application.FillAsync("about-you", new() { ["Input.FamilyName"] = "Later" });

        Assert.Contains("Changes you did not send do not count", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
        Assert.Contains("Ada Peeters", (await application.PageAsync("submitted")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_task_list_counts_its_steps_and_every_link_on_it_leads_somewhere(string language)
    {
        var application = await AnApplication.ReadyAsync();

        var page = await application.PageAsync("", language);

        Assert.Contains(language == "fr" ? "7 étapes obligatoires sur 8" : "7 of 8 required steps", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll(".task-group").Length);
        foreach (var link in page.QuerySelectorAll(".task-list a, .state-line a"))
        {
            using var step = await application.Client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, step.StatusCode);
        }
    }

    [Fact]
    public async Task The_eligibility_page_says_every_rule_and_who_decides()
    {
        var application = await AnApplication.ReadyAsync();

        var page = await application.PageAsync("eligibility");

        Assert.Equal(4, page.QuerySelectorAll(".verdict").Length);
        Assert.Contains("the Internship Office decides", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(AnApplication application, Uri address)
    {
        using var response = await application.Client.GetAsync(address);

        return (await response.PageAsync()).Body!.TextContent;
    }

    private static async Task<HttpResponseMessage> MoveAsync(AnApplication application, Uri from, string reference, string to)
    {
        using var response = await application.Client.GetAsync(from);

        return await application.Client.SubmitAsync(
            await response.PageAsync(), $"form[action$='/{reference}/move']", new Dictionary<string, string?> { ["to"] = to });
    }

    private static async Task<HttpResponseMessage> WithdrawAsync(AnApplication application) => await application.Client.SubmitAsync(
        await application.PageAsync("withdraw"), "form[action$='/withdraw']", new Dictionary<string, string?>());

    private static Task<List<string>> OrderAsync(AnApplication application) => PortalHost.OfCandidates.WithDbAsync(db => db.Applications
        .Where(a => a.CandidateId == application.Account.CandidateId).OrderBy(a => a.Rank).Select(a => a.Reference).ToListAsync());
}
