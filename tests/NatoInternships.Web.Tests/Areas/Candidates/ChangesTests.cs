using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>Unsent changes: said on every page, shown beside what was submitted, and discarded part by part (ruling A10).</summary>
public sealed class ChangesTests
{
    private const string Discard = "form[action$='/discard']";

    public static TheoryData<string> EveryPage { get; } =
    [
        "", "about-you", "contact", "studies", "languages", "experience", "preferences", "motivation", "competencies", "documents", "eligibility", "check",
        "receipt", "submitted", "draft", "delete", "withdraw", "changes", "discard", "pool",
    ];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Every_page_says_what_stands_and_that_changes_are_unsent(string page)
    {
        var application = await ChangedAsync();

        var english = await application.PageAsync(page);
        var french = await application.PageAsync(page, "fr");

        Assert.Contains("Submitted Wednesday 4 June 2025, 14:00\u00A0· you have unsent changes", english.Says(".state-line, .state-brief"), StringComparison.Ordinal);
        Assert.Contains("vous avez des modifications non envoyées", french.Says(".state-line, .state-brief"), StringComparison.Ordinal);
        Assert.Equal(page != "changes", english.QuerySelector($"a[href='{application.At("changes")}']") is not null);
    }

    [Theory]
    [InlineData("en", "1 answer differs from what you submitted on 4 June.", "Submitted 4 June", "Now")]
    [InlineData("fr", "1 réponse diffère de ce que vous avez envoyé le 4 juin.", "Envoyé le 4 juin", "Maintenant")]
    public async Task What_was_submitted_stands_beside_what_is_written_now(string language, string lede, string then, string now)
    {
        var application = await ChangedAsync();

        var page = await application.PageAsync("changes", language);

        Assert.StartsWith(lede, page.Says(".lede"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".difference"));
        Assert.Equal((then, now), (page.Says(".difference__side--then .difference__when"), page.Says(".difference__side--now .difference__when")));
        Assert.Contains("how an alliance decides.", page.Says(".difference__side--then"), StringComparison.Ordinal);
        Assert.Contains("how an alliance listens.", page.Says(".difference__side--now"), StringComparison.Ordinal);
        Assert.Equal(("decides.", "listens."), (page.Says("del"), page.Says("ins")));
    }

    [Fact]
    public async Task The_check_page_marks_what_changed_and_leads_to_the_comparison()
    {
        var application = await ChangedAsync();

        var check = await application.PageAsync("check");

        Assert.Single(check.QuerySelectorAll(".summary-list--changed"));
        Assert.Equal(application.At("changes").ToString(), check.QuerySelector(".state-brief a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_version_that_stands_there_is_nothing_to_compare_and_nothing_to_discard()
    {
        var draft = await AnApplication.ReadyAsync();
        var unchanged = await AnApplication.ReadyAsync();
        await unchanged.SubmitAsync();

        foreach (var page in new[] { "changes", "discard" })
        {
            using var response = await draft.Client.GetAsync(draft.At(page));
            Assert.Equal(draft.At().ToString(), response.Headers.Location!.ToString());
        }

        using var nothing = await unchanged.Client.GetAsync(unchanged.At("discard"));
        Assert.Equal(unchanged.At().ToString(), nothing.Headers.Location!.ToString());
        Assert.StartsWith("Nothing differs from what you submitted on 4 June", (await unchanged.PageAsync("changes")).Says(".lede"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_details_take_effect_at_once_and_are_no_unsent_change()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();

        using var saved = await application.FillAsync("contact", new() { ["Input.Phone"] = "+32 2 123 45 67" });

        Assert.Equal("+32 2 123 45 67", (await application.ProfileAsync()).Phone);
        Assert.Contains("nothing changed since", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discarded_answers_are_what_they_were_and_the_version_stands_throughout()
    {
        var application = await ChangedAsync();
        var page = await application.PageAsync("discard");
        Assert.Equal("Answers", Assert.Single(page.QuerySelectorAll("[name='Input.Parts']")).GetAttribute("value")); // only what differs is offered

        using var response = await application.Client.SubmitAsync(page, Discard, Ticked("Answers"));
        using var twice = await application.Client.SubmitAsync(page, Discard, Ticked("Answers"));

        Assert.Equal(application.At().ToString(), response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        var stored = await application.StoredAsync();
        Assert.Equal((ACandidate.Answers().Motivation, ApplicationStatus.Submitted, 1), (stored.Answers.Motivation, stored.Status, stored.SubmittedVersion));
        Assert.Contains("nothing changed since", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
        Assert.Equal(1, await PortalHost.OfCandidates.WithDbAsync(db => db.AuditEntries.CountAsync(e => e.SubjectId == stored.Id && e.Action == "changes-discarded")));
    }

    [Theory]
    [InlineData("en", "You have 1 other open application:")]
    [InlineData("fr", "Vous avez 1 autre candidature ouverte\u00A0:")]
    public async Task What_is_shared_is_set_back_only_where_it_is_ticked_and_the_page_names_the_other_applications(string language, string others)
    {
        var application = await AnApplication.ReadyAsync(vacancies: 2);
        await application.SubmitAsync();
        await application.AnotherAsync(1);
        using var name = await application.FillAsync("about-you", new() { ["Input.FamilyName"] = "Later" });
        using var phone = await application.FillAsync("contact", new() { ["Input.Phone"] = "+32 2 123 45 67" });
        using var motivation = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });
        var page = await application.PageAsync("discard", language);
        Assert.Contains(others, page.Says(".side-card"), StringComparison.Ordinal);

        using var answers = await application.Client.SubmitAsync(page, Discard, Ticked("Answers"));
        Assert.Equal("Later", (await application.ProfileAsync()).FamilyName);
        using var profile = await application.Client.SubmitAsync(await application.PageAsync("discard", language), Discard, Ticked("Profile"));

        Assert.Equal(("Peeters", "+32 2 123 45 67"), ((await application.ProfileAsync()).FamilyName, (await application.ProfileAsync()).Phone));
        Assert.False((await application.PageAsync()).Shows(".state-line--amber"));
    }

    [Fact]
    public async Task Files_removed_come_back_and_files_added_leave_the_list()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var added = await PortalHost.OfCandidates.StoredProofAsync(application.Account.CandidateId);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            var proof = await db.Documents.SingleAsync(d => d.CandidateId == application.Account.CandidateId);
            proof.Remove(PortalHost.Now); // the same content is sent again: it is held as the same
            await db.SaveChangesAsync();
            db.Documents.Add(added);
            await db.SaveChangesAsync();
        });

        using var response = await application.Client.SubmitAsync(await application.PageAsync("discard"), Discard, Ticked("Documents"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var rows = await PortalHost.OfCandidates.WithDbAsync(db => db.Documents.AsNoTracking().Where(d => d.CandidateId == application.Account.CandidateId).ToListAsync());
        Assert.Equal(added.Id, rows.Single(row => row.RemovedAt is not null).Id);
        Assert.False((await application.PageAsync()).Shows(".state-line--amber"));
    }

    [Theory]
    [InlineData("en", "Tick what you want to restore")]
    [InlineData("fr", "Cochez ce que vous voulez rétablir")]
    public async Task Nothing_ticked_is_asked_again(string language, string message)
    {
        var application = await ChangedAsync();
        using var more = await application.FillAsync("about-you", new() { ["Input.FamilyName"] = "Maes" });

        using var response = await application.Client.SubmitAsync(await application.PageAsync("discard", language), Discard, new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(message, (await response.PageAsync()).ErrorAt("Input.Parts"));
    }

    [Fact]
    public async Task Where_one_part_changed_there_is_nothing_to_tick()
    {
        var application = await ChangedAsync();
        var page = await application.PageAsync("discard");

        using var response = await application.Client.SubmitAsync(page, Discard, new Dictionary<string, string?>());

        Assert.False(page.Shows("input[type=checkbox]"));
        Assert.Contains("What you wrote for this vacancy", page.Says("form.form-page"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(ACandidate.Answers().Motivation, (await application.StoredAsync()).Answers.Motivation);
    }

    [Theory]
    [InlineData("en", "Something changed while this page was open")]
    [InlineData("fr", "Quelque chose a changé pendant que cette page était ouverte")]
    public async Task What_changed_after_the_page_was_shown_is_not_discarded_unseen(string language, string heading)
    {
        var application = await ChangedAsync();
        var page = await application.PageAsync("discard", language);
        using var meanwhile = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Written in the other tab" });

        using var response = await application.Client.SubmitAsync(page, Discard, Ticked("Answers"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var shown = await response.PageAsync();
        Assert.Equal(heading, shown.Says(".message h2"));
        Assert.Equal("Written in the other tab", (await application.StoredAsync()).Answers.Motivation);
        using var again = await application.Client.SubmitAsync(shown, Discard, Ticked("Answers"));
        Assert.Equal(ACandidate.Answers().Motivation, (await application.StoredAsync()).Answers.Motivation);
    }

    [Fact]
    public async Task A_version_submitted_after_the_page_was_shown_is_not_what_it_promised()
    {
        var application = await ChangedAsync();
        var page = await application.PageAsync("discard");
        await application.SubmitAsync();
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = Changed }); // the same text as the page showed
        using var more = await application.FillAsync("preferences", new() { ["Input.Intakes"] = "2026-09" });

        using var response = await application.Client.SubmitAsync(page, Discard, Ticked("Answers"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_discarded()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await application.SubmitAsync(application.Vacancy.ClosesAt.AddMilliseconds(-1));
        using var name = await application.FillAsync("about-you", new() { ["Input.FamilyName"] = "Later" });
        var token = (await application.PageAsync("withdraw")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Input.Parts"] = "Profile" });

        using var response = await application.Client.PostAsync(application.At("discard"), content);
        using var page = await application.Client.GetAsync(application.At("discard"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Nothing was discarded", (await response.PageAsync()).Says("h1"));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("Later", (await application.ProfileAsync()).FamilyName);
        Assert.Contains("Changes you did not send do not count", (await application.PageAsync("changes")).Says(".lede"), StringComparison.Ordinal);
    }

    private const string Changed = "I want to learn how an alliance listens.";

    private static async Task<AnApplication> ChangedAsync()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = Changed });

        return application;
    }

    private static Dictionary<string, string?> Ticked(string part) => new() { ["Input.Parts"] = part };
}
