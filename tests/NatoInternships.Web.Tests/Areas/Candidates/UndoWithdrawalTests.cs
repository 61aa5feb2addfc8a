using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>Undoing a withdrawal, until the deadline and when a slot is free (ruling A2).</summary>
public sealed class UndoWithdrawalTests
{
    private const string Undo = ".state-line form[action$='/withdraw/undo']";

    [Theory]
    [InlineData("en", "Undo the withdrawal")]
    [InlineData("fr", "Annuler le retrait")]
    public async Task An_undone_withdrawal_puts_the_version_in_force_unchanged(string language, string button)
    {
        var application = await WithdrawnAsync();
        var page = await application.PageAsync("", language);
        Assert.Equal(button, page.Says(Undo));

        using var response = await application.Client.SubmitAsync(page, Undo, Nothing);
        using var twice = await application.Client.SubmitAsync(page, Undo, Nothing);

        Assert.Equal(application.At("", language).ToString(), response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        var stored = await application.StoredAsync();
        Assert.Equal((ApplicationStatus.Submitted, 1, 1, null), (stored.Status, stored.SlotNo, stored.SubmittedVersion, stored.WithdrawnAt));
        Assert.True((await application.PageAsync("", language)).Shows(".state-line--green"));
    }

    [Theory]
    [InlineData("en", "Your application is withdrawn", "The withdrawal is undone: your application counts again")]
    [InlineData("fr", "Votre candidature est retirée", "Le retrait est annulé\u00A0: votre candidature compte de nouveau")]
    public async Task A_withdrawal_and_its_undoing_are_confirmed_once(string language, string withdrawn, string undone)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        using var first = await application.Client.SubmitAsync(await application.PageAsync("withdraw", language), "form[action$='/withdraw']", Nothing);
        var page = await application.PageAsync("", language);
        Assert.Equal(withdrawn, page.Says(".message--success h2"));
        Assert.False((await application.PageAsync("", language)).Shows(".message--success"));

        using var second = await application.Client.SubmitAsync(page, Undo, Nothing);

        Assert.Equal(undone, (await application.PageAsync("", language)).Says(".message--success h2"));
    }

    [Theory]
    [InlineData("en", "Withdrawn, ", "You can undo this until")]
    [InlineData("fr", "Candidature retirée, ", "Vous pouvez annuler le retrait jusqu’au")]
    public async Task The_receipt_of_a_withdrawn_application_promises_no_later_steps(string language, string step, string undo)
    {
        var application = await WithdrawnAsync();

        var steps = (await application.PageAsync("receipt", language)).QuerySelectorAll(".timeline > li");

        Assert.Equal(2, steps.Length);
        Assert.StartsWith(step, steps[1].QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(undo, steps[1].QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undone_withdrawal_sends_one_mail_in_the_users_language()
    {
        var application = await WithdrawnAsync();
        var page = await application.PageAsync();
        using var response = await application.Client.SubmitAsync(page, Undo, Nothing);
        using var twice = await application.Client.SubmitAsync(page, Undo, Nothing);

        var mail = Assert.Single(await PortalHost.OfCandidates.MailsToAsync(application.Account.Email), mail => mail.Subject!.Contains("counts again", StringComparison.Ordinal));

        Assert.Contains(application.Vacancy.Number, mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Sunday 22 June 2025, 23:59", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "You have used all 3 choices", "Open it as a draft")]
    [InlineData("fr", "Vous avez utilisé vos 3 choix", "La rouvrir comme brouillon")]
    public async Task With_all_choices_taken_the_page_says_which_and_what_can_be_done(string language, string heading, string draft)
    {
        var application = await WithdrawnAsync(vacancies: 4);
        var page = await application.PageAsync("", language);
        foreach (var vacancy in new[] { 1, 2, 3 })
        {
            Assert.IsType<SubmitOutcome.Submitted>(await application.SubmitAsync(reference: await application.AnotherAsync(vacancy)));
        }

        using var response = await application.Client.SubmitAsync(page, Undo, Nothing);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var refused = await response.PageAsync();
        Assert.Equal(heading, refused.Says("h1"));
        Assert.Equal(3, refused.QuerySelectorAll(".repeat-item__actions a[href$='/withdraw']").Length);
        Assert.Equal((ApplicationStatus.Withdrawn, null), ((await application.StoredAsync()).Status, (await application.StoredAsync()).SlotNo));

        Assert.Equal(draft, refused.Says("form[action$='/apply'] button"));
        using var opened = await application.Client.SubmitAsync(refused, "form[action$='/apply']", Nothing);
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
        var line = (await application.PageAsync("", language)).Says(".state-line");
        Assert.Contains(language == "fr" ? "Aucun choix n’est libre" : "No choice is free", line, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Vous avez retiré la version du 4 juin" : "You withdrew the version of 4 June", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The withdrawal cannot be undone")]
    [InlineData("fr", "Le retrait ne peut pas être annulé")]
    public async Task At_the_deadline_it_is_too_late(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await application.SubmitAsync(application.Vacancy.ClosesAt.AddMilliseconds(-1));
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Reference == application.Reference)).Withdraw(deadlineHasPassed: false, PortalHost.Now.AddMilliseconds(-1));
            await db.SaveChangesAsync();
        });
        var page = await application.PageAsync("", language);
        Assert.False(page.Shows(Undo));

        using var response = await PostAsync(application, language);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(heading, (await response.PageAsync()).Says("h1"));
        Assert.Equal(ApplicationStatus.Withdrawn, (await application.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_withdrawal_from_a_cancelled_vacancy_cannot_be_undone()
    {
        var application = await WithdrawnAsync();
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == application.Vacancy.Id)).Cancel(PortalHost.Now);
            await db.SaveChangesAsync();
        });

        using var response = await PostAsync(application, "en");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Null((await application.StoredAsync()).SlotNo);
    }

    [Fact]
    public async Task A_draft_has_no_withdrawal_to_undo_and_a_reload_leads_to_the_application()
    {
        var application = await AnApplication.ReadyAsync();

        using var posted = await PostAsync(application, "en");
        using var reloaded = await application.Client.GetAsync(application.At("withdraw/undo"));

        Assert.Equal(HttpStatusCode.Conflict, posted.StatusCode);
        Assert.Equal(application.At().ToString(), reloaded.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Changes_made_before_the_withdrawal_are_still_unsent_after_it_is_undone()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });
        using var withdrawn = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "form[action$='/withdraw']", Nothing);

        using var undone = await application.Client.SubmitAsync(await application.PageAsync(), Undo, Nothing);

        Assert.Contains("you have unsent changes", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
        Assert.Contains("how an alliance decides", (await application.PageAsync("submitted")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Nothing => [];

    private static async Task<AnApplication> WithdrawnAsync(int vacancies = 1)
    {
        var application = await AnApplication.ReadyAsync(vacancies: vacancies);
        await application.SubmitAsync();
        using var response = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "form[action$='/withdraw']", Nothing);

        return application;
    }

    private static async Task<HttpResponseMessage> PostAsync(AnApplication application, string language)
    {
        var token = (await application.PageAsync("about-you")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });

        return await application.Client.PostAsync(application.At("withdraw/undo", language), content);
    }
}
