using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>The pool question: the first submit asks it, afterwards only its own page changes the answer (ruling A26).</summary>
public sealed class PoolQuestionTests
{
    [Theory]
    [InlineData("en", "Choose whether divisions can find you in the pool")]
    [InlineData("fr", "Indiquez si les divisions peuvent vous trouver dans le vivier")]
    public async Task A_first_submit_without_an_answer_is_refused_beside_the_question(string language, string message)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.DeclareAsync(language, Declared(null));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal(message, page.ErrorAt("Input.JoinsPool"));
        Assert.Contains(message, page.Says(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task The_first_answer_is_kept_and_frozen(string answer, bool joins)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.DeclareAsync(answers: Declared(answer));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(joins, (await application.StoredAsync()).JoinedPoolAt is not null);
        Assert.Equal(joins, (await FrozenAsync(application)).JoinsPool);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, "false")]
    [InlineData(false, "true")]
    public async Task No_later_submit_changes_the_answer(bool joined, string? typed)
    {
        var application = await ChangedAsync(joined);

        using var response = await application.DeclareAsync(answers: Declared(typed));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var stored = await application.StoredAsync();
        Assert.Equal((2, joined), (stored.SubmittedVersion, stored.JoinedPoolAt is not null));
        Assert.Equal(joined, (await FrozenAsync(application)).JoinsPool);
    }

    [Theory]
    [InlineData("en", true, "You join the pool if you are found eligible")]
    [InlineData("en", false, "You are not in the pool")]
    [InlineData("fr", true, "Vous serez dans le vivier si vous êtes admissible")]
    [InlineData("fr", false, "Vous n’êtes pas dans le vivier")]
    public async Task A_later_check_page_shows_the_answer_as_a_fact_that_can_be_changed(string language, bool joined, string fact)
    {
        var application = await ChangedAsync(joined);

        var check = await application.PageAsync("check", language);

        Assert.False(check.Shows("[name='Input.JoinsPool']"));
        Assert.Contains(fact, check.Says("[aria-labelledby=s-pool] dd"), StringComparison.Ordinal);
        Assert.Equal(application.At("pool", language).ToString(), check.QuerySelector("[aria-labelledby=s-pool] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_later_submit_after_a_change_on_the_page_of_the_pool_keeps_that_change()
    {
        var application = await ChangedAsync(joined: true);
        using var left = await application.FillAsync("pool", new() { ["Input.Joins"] = "no" });

        using var response = await application.DeclareAsync(answers: Declared("true"));

        Assert.Null((await application.StoredAsync()).JoinedPoolAt);
        Assert.False((await FrozenAsync(application)).JoinsPool);
    }

    [Fact]
    public async Task An_application_reopened_after_a_withdrawal_is_not_asked_again()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync(declarations: ACandidate.Declarations(joinsPool: true));
        using var withdrawn = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "form[action$='/withdraw']", new Dictionary<string, string?>());
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Reference == application.Reference)).Reopen(PortalHost.Now);
            await db.SaveChangesAsync();
        });

        var check = await application.PageAsync("check");
        using var response = await application.DeclareAsync(answers: Declared(null));

        Assert.False(check.Shows("[name='Input.JoinsPool'], [aria-labelledby=s-pool] a"));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.NotNull((await application.StoredAsync()).JoinedPoolAt);
    }

    [Theory]
    [InlineData("en", true, "You join the pool if you are found eligible")]
    [InlineData("en", false, "You are not in the pool")]
    [InlineData("fr", true, "Vous serez dans le vivier si vous êtes admissible")]
    [InlineData("fr", false, "Vous n’êtes pas dans le vivier")]
    public async Task Every_receipt_and_state_line_says_it(string language, bool joined, string fact)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync(declarations: ACandidate.Declarations(joined));

        Assert.Contains(fact, (await application.PageAsync("", language)).Says(".state-line"), StringComparison.Ordinal);
        Assert.Contains(fact, (await application.PageAsync("receipt", language)).Says(".receipt-pool"), StringComparison.Ordinal);
        foreach (var page in new[] { "receipt", "submitted", "motivation", "check", "withdraw", "pool" })
        {
            Assert.Contains(fact, (await application.PageAsync(page, language)).Says(".state-brief"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true, "If you are found eligible, you join the pool")]
    [InlineData(false, "You are not in the pool")]
    public async Task The_mail_of_the_receipt_says_it(bool joined, string fact)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync(declarations: ACandidate.Declarations(joined));

        await application.Host.SendMailsAsync();

        var mail = Assert.Single(await application.Host.MailsToAsync(application.Account.Email));
        Assert.Contains(fact, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(fact, mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_application_says_nothing_of_the_pool()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync(declarations: ACandidate.Declarations(joinsPool: true));
        using var withdrawn = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "form[action$='/withdraw']", new Dictionary<string, string?>());

        Assert.DoesNotContain("in the pool", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
        Assert.False((await application.PageAsync("receipt")).Shows(".receipt-pool"));
    }

    private static Dictionary<string, string?> Declared(string? joins) => new()
    {
        ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = joins,
    };

    private static async Task<AnApplication> ChangedAsync(bool joined)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync(declarations: ACandidate.Declarations(joined));
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });

        return application;
    }

    private static async Task<Declarations> FrozenAsync(AnApplication application) => SealedContent.Read(await PortalHost.OfCandidates.WithDbAsync(db => db.Submissions
        .Where(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.Reference == application.Reference))
        .OrderByDescending(s => s.Version).Select(s => s.Content).FirstAsync())).Declarations;
}
