using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>Every result of a submit, as a page in both languages.</summary>
public sealed class SubmitTests
{
    [Theory]
    [InlineData("en", "We have received your application")]
    [InlineData("fr", "Nous avons reçu votre candidature")]
    public async Task A_complete_application_is_submitted_and_its_receipt_shown(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.DeclareAsync(language);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(application.At("receipt", language).ToString(), response.Headers.Location!.ToString());
        var receipt = await application.PageAsync("receipt", language);
        Assert.Equal(heading, receipt.Says("h1"));
        Assert.Equal($"R-2026-{application.Reference}-01", receipt.Says(".receipt-band__number"));
        var stored = await application.StoredAsync();
        Assert.Equal((ApplicationStatus.Submitted, 1, PortalHost.Now), (stored.Status, stored.SubmittedVersion, stored.SubmittedAt));
        var declared = await SubmittedAsync(application);
        Assert.Equal((true, true, true, false, Declarations.CurrentVersion), (declared.Truth, declared.AiRule, declared.Integrity, declared.JoinsPool, declared.TextVersion));
        Assert.Equal(language == "fr" ? Language.French : Language.English, declared.Language);
    }

    [Fact]
    public async Task Nothing_is_ticked_beforehand()
    {
        var application = await AnApplication.ReadyAsync();

        var check = await application.PageAsync("check");

        Assert.Equal((3, 2), (check.QuerySelectorAll("form[action$='/submit'] input[type=checkbox]").Length, check.QuerySelectorAll("input[name='Input.JoinsPool'][type=radio]").Length));
        Assert.Empty(check.QuerySelectorAll("input[type=checkbox][checked], input[name='Input.JoinsPool'][checked]"));
    }

    [Theory]
    [InlineData("en", "Confirm that these are your own words")]
    [InlineData("fr", "Confirmez que ce sont vos propres mots")]
    public async Task A_missing_declaration_has_an_error_beside_its_box(string language, string message)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.DeclareAsync(language, new() { ["Input.Truth"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal(message, page.ErrorAt("Input.AiRule"));
        Assert.NotNull(page.QuerySelector("#Input_Truth[checked]"));
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
    }

    [Theory]
    [InlineData("en", "Your motivation")]
    [InlineData("fr", "Votre lettre de motivation")]
    public async Task What_is_missing_is_listed_with_a_link_to_its_step(string language, string missing)
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.DeclareAsync(language);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        var link = Assert.Single(page.QuerySelectorAll(".panel a"), one => one.TextContent == missing);
        Assert.Equal(application.At("motivation", language).ToString(), link.GetAttribute("href"));
        foreach (var one in page.QuerySelectorAll(".panel a"))
        {
            using var step = await application.Client.GetAsync(new Uri(one.GetAttribute("href")!, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, step.StatusCode);
        }
    }

    [Theory]
    [InlineData("en", "This application cannot be submitted")]
    [InlineData("fr", "Cette candidature ne peut pas être envoyée")]
    public async Task Only_nationality_and_age_refuse_a_submit_with_the_reason_and_the_day(string language, string heading)
    {
        var profile = ACandidate.Profile() with { BirthDate = new DateOnly(2004, 6, 23), Nationalities = [new CountryCode("CH")] };
        var application = await AnApplication.MakeAsync(profile, ACandidate.Answers(), null, 1, hasProof: true);

        using var response = await PostSubmitAsync(application, language);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal(heading, page.Says("h1"));
        Assert.Equal(2, page.QuerySelectorAll(".prose li").Length);
        Assert.Contains(language == "fr" ? "23 juin 2025" : "23 June 2025", page.Says(".prose"), StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
    }

    [Fact]
    public async Task Studies_that_fail_are_submitted_with_a_written_reason()
    {
        var profile = ACandidate.Profile();
        profile = profile with { Studies = profile.Studies with { Situation = Domain.Candidates.StudySituation.NoneOfThese, CompletedYears = 1, Reason = "I served." } };
        var application = await AnApplication.MakeAsync(profile, ACandidate.Answers(), null, 1, hasProof: false);
        var transcript = await PortalHost.OfCandidates.StoredQualificationAsync(application.Account.CandidateId);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            db.Documents.Add(transcript);
            await db.SaveChangesAsync();
        });

        using var response = await application.DeclareAsync();

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Theory]
    [InlineData("en", "You have used all 3 choices")]
    [InlineData("fr", "Vous avez utilisé vos 3 choix")]
    public async Task A_fourth_application_is_refused_and_says_which_three_and_how_to_free_one(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync(vacancies: 4);
        foreach (var vacancy in new[] { 1, 2, 3 })
        {
            Assert.IsType<SubmitOutcome.Submitted>(await application.SubmitAsync(reference: await application.AnotherAsync(vacancy)));
        }

        using var response = await PostSubmitAsync(application, language);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal(heading, page.Says("h1"));
        Assert.Equal(3, page.QuerySelectorAll(".repeat-item__actions a[href$='/withdraw']").Length);
        Assert.Equal((ApplicationStatus.Draft, null), ((await application.StoredAsync()).Status, (await application.StoredAsync()).SlotNo));
    }

    [Theory]
    [InlineData("en", "The deadline has passed")]
    [InlineData("fr", "La date limite est passée")]
    public async Task The_instant_of_the_deadline_is_too_late(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);

        using var response = await PostSubmitAsync(application, language);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var refused = await response.PageAsync();
        Assert.Equal(heading, refused.Says("h1"));
        Assert.Contains(language == "fr" ? "13\u00A0h\u00A059" : "13:59", refused.Says(".lede"), StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
    }

    [Fact]
    public async Task One_millisecond_before_the_deadline_is_in_time_and_the_instant_itself_is_not()
    {
        var inTime = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        var late = await AnApplication.ReadyAsync(AnApplication.ClosingNow);

        var accepted = await inTime.SubmitAsync(inTime.Vacancy.ClosesAt.AddMilliseconds(-1));
        var refused = await late.SubmitAsync(late.Vacancy.ClosesAt);

        Assert.IsType<SubmitOutcome.Submitted>(accepted);
        Assert.Equal(late.Vacancy.ClosesAt, Assert.IsType<SubmitOutcome.DeadlinePassed>(refused).ClosedAt);
        Assert.Equal(PortalHost.Now.AddMilliseconds(-1), (await inTime.StoredAsync()).SubmittedAt);
    }

    [Theory]
    [InlineData("en", "This vacancy was cancelled")]
    [InlineData("fr", "Ce stage a été annulé")]
    public async Task A_cancelled_vacancy_refuses_the_submit_and_uses_no_slot(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync();
        var check = await application.PageAsync("check", language);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == application.Vacancy.Id)).Cancel(PortalHost.Now);
            await db.SaveChangesAsync();
        });

        using var response = await application.Client.SubmitAsync(check, "form[action$='/submit']", Declared);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(heading, (await response.PageAsync()).Says("h1"));
        Assert.Null((await application.StoredAsync()).SlotNo);
    }

    [Fact]
    public async Task A_change_after_the_check_page_was_shown_blocks_the_submit()
    {
        var application = await AnApplication.ReadyAsync();
        var check = await application.PageAsync("check");
        using var meanwhile = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });

        using var response = await application.Client.SubmitAsync(check, "form[action$='/submit']", Declared);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains("Something changed while this page was open", page.Says(".message"), StringComparison.Ordinal);
        Assert.Contains("Other words", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked]"));
        using var again = await application.Client.SubmitAsync(page, "form[action$='/submit']", Declared);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_application_is_not_submitted()
    {
        var application = await AnApplication.ReadyAsync();
        var check = await application.PageAsync("check");
        await application.SubmitAsync();
        using var withdrawn = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "form[action$='/withdraw']", new Dictionary<string, string?>());

        using var response = await application.Client.SubmitAsync(check, "form[action$='/submit']", Declared);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("This application cannot be submitted now", (await response.PageAsync()).Says("h1"));
    }

    [Fact]
    public async Task Submitting_twice_is_one_submission_and_one_mail()
    {
        var application = await AnApplication.ReadyAsync();
        var check = await application.PageAsync("check");

        using var first = await application.Client.SubmitAsync(check, "form[action$='/submit']", Declared);
        using var second = await application.Client.SubmitAsync(check, "form[action$='/submit']", Declared);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Equal((1, 1), await CountAsync(application));
    }

    [Fact]
    public async Task Two_windows_submitting_at_once_are_one_submission_and_one_mail()
    {
        var application = await AnApplication.ReadyAsync();
        var check = await application.PageAsync("check");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => application.Client.SubmitAsync(check, "form[action$='/submit']", Declared)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal((1, 1), await CountAsync(application));
    }

    [Fact]
    public async Task Two_applications_submitted_at_once_for_the_last_choice_leave_three_in_all()
    {
        var application = await AnApplication.ReadyAsync(vacancies: 4);
        await application.SubmitAsync(reference: await application.AnotherAsync(1));
        await application.SubmitAsync(reference: await application.AnotherAsync(2));
        var fourth = await application.AnotherAsync(3);
        var first = await CheckAsync(application, application.Reference);
        var second = await CheckAsync(application, fourth);

        var answers = await Task.WhenAll(new[] { first, second }.Select(page => application.Client.SubmitAsync(page, "form[action$='/submit']", Declared)));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(3, await PortalHost.OfCandidates.WithDbAsync(db => db.Applications.CountAsync(a => a.CandidateId == application.Account.CandidateId && a.SlotNo != null)));
    }

    [Fact]
    public async Task Fields_a_form_does_not_have_change_nothing()
    {
        var application = await AnApplication.ReadyAsync();
        Dictionary<string, string?> more = new(Declared)
        {
            ["Input.Status"] = "VacancyCancelled", ["Status"] = "Withdrawn", ["Input.SlotNo"] = "9", ["SlotNo"] = "9", ["Input.CandidateId"] = Guid.Empty.ToString(),
            ["CandidateId"] = Guid.Empty.ToString(), ["Input.SubmittedAt"] = "2020-01-01", ["SubmittedAt"] = "2020-01-01", ["Input.Rank"] = "7",
        };

        using var response = await application.Client.SubmitAsync(await application.PageAsync("check"), "form[action$='/submit']", more);
        using var edited = await application.FillAsync("motivation", new(more) { ["Input.Motivation"] = "Edited" });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var stored = await application.StoredAsync();
        Assert.Equal(
            (ApplicationStatus.Submitted, 1, 1, application.Account.CandidateId, PortalHost.Now),
            (stored.Status, stored.SlotNo, stored.Rank, stored.CandidateId, stored.SubmittedAt));
    }

    [Fact]
    public async Task A_second_version_marks_what_changed_and_replaces_the_first()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        using var edited = await application.FillAsync("studies", new() { ["Input.AverageGrade"] = "17/20" });

        var list = await application.PageAsync();
        var check = await application.PageAsync("check");
        using var response = await application.DeclareAsync();

        Assert.Contains("you have unsent changes", list.Says(".state-line"), StringComparison.Ordinal);
        var changed = Assert.Single(check.QuerySelectorAll(".summary-list--changed"));
        Assert.Contains("Changed since 4 June", changed.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"R-2026-{application.Reference}-02", (await application.PageAsync("receipt")).Says(".receipt-band__number"));
        Assert.Contains("nothing changed since", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_version_is_not_changed_by_the_draft()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();

        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "New words only" });

        var submitted = (await application.PageAsync("submitted")).Body!.TextContent;
        Assert.Contains("how an alliance decides", submitted, StringComparison.Ordinal);
        Assert.DoesNotContain("New words only", submitted, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Declared => new() { ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" };

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> CheckAsync(AnApplication application, string reference)
    {
        using var response = await application.Client.GetAsync(application.At("check", reference: reference));

        return await response.PageAsync();
    }

    // Posts without the check page, which has no submit button when the submit would be refused.
    private static async Task<HttpResponseMessage> PostSubmitAsync(AnApplication application, string language)
    {
        var token = (await application.PageAsync("about-you", language)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(Declared.Select(one => KeyValuePair.Create(one.Key, one.Value!)).Append(new("__RequestVerificationToken", token)));

        return await application.Client.PostAsync(application.At("submit", language), content);
    }

    private static Task<(int Submissions, int Mails)> CountAsync(AnApplication application) => PortalHost.OfCandidates.WithDbAsync(async db =>
        (await db.Submissions.CountAsync(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.Reference == application.Reference)),
            await db.OutboxMessages.CountAsync(m => m.UserId == application.Account.UserId && m.Template == MailTemplates.ApplicationSubmitted)));

    private static async Task<Declarations> SubmittedAsync(AnApplication application) => await PortalHost.OfCandidates.WithDbAsync(async db =>
    {
        var content = await db.Submissions.Where(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.Reference == application.Reference))
            .OrderByDescending(s => s.Version).Select(s => s.Content).FirstAsync();

        return SealedContent.Read(content).Declarations;
    });
}
