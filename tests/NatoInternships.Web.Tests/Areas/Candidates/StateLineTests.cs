using System.Net;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>What the line under a title says first: the deadline, what would block a submit, and that no slot is free.</summary>
public sealed class StateLineTests
{
    private const string SubmitForm = "form[action$='/submit']";

    private static readonly string[] Pages = ["about-you", "studies", "languages", "preferences", "motivation", "competencies", "documents", "eligibility", "check"];

    [Theory]
    [InlineData("en", "Deadline: Sunday 22 June 2025, 23:59, Brussels time (UTC+2)")]
    [InlineData("fr", "Date limite\u00A0: dimanche 22 juin 2025, 23\u00A0h\u00A059, heure de Bruxelles (UTC+2)")]
    public async Task A_draft_and_unsent_changes_say_the_deadline_on_every_page(string language, string deadline)
    {
        var application = await AnApplication.ReadyAsync();
        Assert.Contains(deadline, (await application.PageAsync("", language)).Says(".state-line"), StringComparison.Ordinal);
        foreach (var page in Pages)
        {
            Assert.Contains(deadline, (await application.PageAsync(page, language)).Says(".state-brief"), StringComparison.Ordinal);
        }

        await application.SubmitAsync();
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });

        Assert.Contains(deadline, (await application.PageAsync("", language)).Says(".state-line"), StringComparison.Ordinal);
        Assert.Contains(deadline, (await application.PageAsync("motivation", language)).Says(".state-brief"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 16, 9, "2 h 10 min left")]
    [InlineData("fr", 16, 9, "Il reste 2 h 10 min")]
    [InlineData("en", 14, 59, "1 h 0 min left")]
    [InlineData("en", 14, 4, "5 minutes left")]
    [InlineData("en", 14, 0, "1 minute left")]
    [InlineData("fr", 14, 0, "Il reste 1 minute")]
    public async Task In_the_last_day_the_time_left_is_said(string language, int hour, int minute, string left)
    {
        var deadline = new ApplicationDeadline(new DateOnly(2025, 6, 4), new TimeOnly(hour, minute));
        var draft = await AnApplication.ReadyAsync(deadline);
        var unsent = await AnApplication.ReadyAsync(deadline);
        await unsent.SubmitAsync();
        using var edited = await unsent.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });

        foreach (var application in new[] { draft, unsent })
        {
            Assert.Contains(left, (await application.PageAsync("", language)).Says(".state-line").Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Contains(left, (await application.PageAsync("motivation", language)).Says(".state-brief").Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        Assert.Equal(language == "fr" ? "Candidature non envoyée" : "Not submitted", (await draft.PageAsync("", language)).Says(".state-line h2"));
        Assert.DoesNotContain("Submit your application early", (await draft.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_deadline_no_time_is_left()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);

        Assert.DoesNotContain("left", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
        Assert.DoesNotContain("Deadline:", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deadline_comes_before_the_steps_and_the_choices_after_them()
    {
        var application = await AnApplication.ReadyAsync();

        var page = await application.PageAsync();

        Assert.Equal(
            ["state-line", "deadline-panel", "task-group", "choices"],
            page.QuerySelectorAll(".state-line, .deadline-panel, .task-group, .choices").Select(one => one.ClassList[0]).Distinct());
    }

    [Theory]
    [InlineData("en", "This application cannot be submitted", "You turn 21 on 23 June 2025")]
    [InlineData("fr", "Cette candidature ne peut pas être envoyée", "Vous aurez 21 ans le 23 juin 2025")]
    public async Task Saving_a_birth_date_that_will_be_refused_says_so_on_the_next_page(string language, string title, string reason)
    {
        var application = await AnApplication.ReadyAsync();

        using var saved = await application.FillAsync("about-you", new() { ["Input.BirthDate.Day"] = "23", ["Input.BirthDate.Month"] = "6", ["Input.BirthDate.Year"] = "2004" }, language);

        using var next = await application.Client.GetAsync(saved.Headers.Location);
        var line = (await next.PageAsync()).Says(".state-brief--red");
        Assert.Contains(title, line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        var list = await application.PageAsync("", language);
        Assert.Equal(title, list.Says(".state-line--red h2"));
        Assert.Contains(reason, list.Says(".state-line"), StringComparison.Ordinal);
        Assert.Equal(application.At("about-you", language).ToString(), list.QuerySelector(".state-line a.button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "This application cannot be submitted", "23 June 2025", "your choices")]
    [InlineData("fr", "Cette candidature ne peut pas être envoyée", "23 juin 2025", "vos choix")]
    public async Task The_check_page_of_what_will_be_refused_says_so_at_its_top_and_offers_no_submit(string language, string title, string day, string promise)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile() with { BirthDate = new DateOnly(2004, 6, 23), Nationalities = [new CountryCode("CH")] }, new ApplicationAnswers(), null, 1, hasProof: false);

        var page = await application.PageAsync("check", language);

        var message = page.QuerySelector(".message--refused")!;
        Assert.Equal(title, page.Says(".message--refused h2"));
        Assert.Equal(2, message.QuerySelectorAll("li").Length);
        Assert.Contains(day, message.TextContent, StringComparison.Ordinal);
        Assert.True(page.Body!.InnerHtml.IndexOf("message--refused", StringComparison.Ordinal) < page.Body.InnerHtml.IndexOf("<h1", StringComparison.Ordinal));
        Assert.False(page.Shows(SubmitForm));
        Assert.False(page.Shows("main .button:not(.button--secondary)"));
        Assert.DoesNotContain(promise, page.Says(".columns__side"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_will_be_refused_say_that_what_was_submitted_stays_valid()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        using var saved = await application.FillAsync("about-you", new() { ["Input.BirthDate.Year"] = "2006" });

        var line = (await application.PageAsync()).Says(".state-line--red");
        Assert.Contains("What you submitted on 4 June stays valid, but your changes cannot be submitted.", line, StringComparison.Ordinal);
        var check = await application.PageAsync("check");
        Assert.False(check.Shows(SubmitForm));
        Assert.DoesNotContain("Nothing was submitted", check.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studies_and_languages_that_are_not_met_do_not_block_a_submit()
    {
        var profile = ACandidate.Profile();
        var application = await AnApplication.MakeAsync(
            profile with
            {
                Studies = profile.Studies with { Situation = Domain.Candidates.StudySituation.NoneOfThese, CompletedYears = 0, Reason = "I served." },
                Languages = [ACandidate.InEverySkill("en", CefrLevel.A1)],
            },
            ACandidate.Answers(), null, 1, hasProof: false);

        Assert.False((await application.PageAsync()).Shows(".state-line--red"));
        Assert.True((await application.PageAsync("check")).Shows(SubmitForm));
    }

    [Theory]
    [InlineData("en", "No choice is free: withdraw another application first", "you can change it and submit it again")]
    [InlineData("fr", "Aucun choix n’est libre\u00A0: retirez d’abord une autre candidature", "vous pouvez la modifier")]
    public async Task A_draft_without_a_free_choice_says_so_everywhere_and_offers_no_submit(string language, string title, string promise)
    {
        var application = await AnApplication.ReadyAsync(vacancies: 4);
        foreach (var vacancy in new[] { 1, 2, 3 })
        {
            await application.SubmitAsync(reference: await application.AnotherAsync(vacancy));
        }

        Assert.Equal(title, (await application.PageAsync("", language)).Says(".state-line h2"));
        Assert.Contains(title, (await application.PageAsync("motivation", language)).Says(".state-brief"), StringComparison.Ordinal);
        using var list = await application.Client.GetAsync(new Uri($"/{language}/applications", UriKind.Relative));
        Assert.Contains(title, (await list.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        var check = await application.PageAsync("check", language);
        Assert.Equal(title, check.Says(".message--look h2"));
        Assert.Contains(title, check.Says(".columns__side"), StringComparison.Ordinal);
        Assert.DoesNotContain(promise, check.Says(".columns__side"), StringComparison.Ordinal);
        Assert.False(check.Shows(SubmitForm));
        Assert.False(check.Shows("main .button:not(.button--secondary)"));
    }

    [Theory]
    [InlineData("en", "it takes your last choice")]
    [InlineData("fr", "la candidature utilise votre dernier choix")]
    public async Task The_last_choice_is_named_as_such(string language, string words)
    {
        var application = await AnApplication.ReadyAsync(vacancies: 3);
        foreach (var vacancy in new[] { 1, 2 })
        {
            await application.SubmitAsync(reference: await application.AnotherAsync(vacancy));
        }

        Assert.Contains(words, (await application.PageAsync("check", language)).Says(".columns__side"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_application_keeps_its_submit_when_all_choices_are_taken()
    {
        var application = await AnApplication.ReadyAsync(vacancies: 3);
        await application.SubmitAsync();
        foreach (var vacancy in new[] { 1, 2 })
        {
            await application.SubmitAsync(reference: await application.AnotherAsync(vacancy));
        }

        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });
        using var response = await application.DeclareAsync();

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }
}
