using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class EmailChangeTests
{
    private const string ConfirmPath = "/account/email-change/confirm";
    private const string UndoPath = "/account/email-change/undo";

    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task A_new_address_is_confirmed_by_its_signed_in_owner_and_ends_everything_older()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        using var elsewhere = Host.Client(account);
        var email = NewAddress();
        using var forgot = await Host.Visitor().FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
        var reset = Assert.Single(await Host.MailsToAsync(account.Email)).LinkIn("/account/reset-password");
        var link = await AskAsync(browser, account, email);
        var waiting = await browser.OpenAsync("/en/account/security");
        using var before = await Host.Visitor().SignInAsync(email, account.Password);

        using var confirmed = await browser.FillAsync(link, "main form");
        var told = (await browser.OpenAsync("/en/account/security")).Says(".message h2");
        using var after = await Host.Visitor().SignInAsync(email, account.Password);
        using var old = await Host.Visitor().SignInAsync(account.Email, account.Password);
        using var ended = await elsewhere.GetAsync("/en/account/security");
        using var oldReset = await Host.Visitor().GetAsync(reset);
        using var again = await browser.GetAsync(link);

        Assert.Contains(email, waiting.Says(".summary-list__note"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, before.StatusCode);
        Assert.Equal("Your email address is changed", told);
        Assert.Equal("/en/account/security", confirmed.Headers.Location?.ToString());
        Assert.Equal("/en/applications", after.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, oldReset.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Your email address was changed", (await Host.MailsToAsync(account.Email)).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task Without_a_session_the_link_leads_to_sign_in_and_back_and_another_account_is_refused()
    {
        var (account, other) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var browser = Host.Client(account);
        using var visitor = Host.Visitor();
        using var stranger = Host.Client(other);
        var link = await AskAsync(browser, account, NewAddress());

        using var asked = await visitor.GetAsync(link);
        using var refused = await stranger.GetAsync(link);
        using var forced = await stranger.SubmitAsync(await browser.OpenAsync(link), "main form", new Dictionary<string, string?>());
        using var signedIn = await visitor.FillAsync(asked.Headers.Location!.ToString(), "main form", ("Email", account.Email), ("Password", account.Password));
        using var confirmed = await visitor.FillAsync(signedIn.Headers.Location!.ToString(), "main form");

        Assert.Contains("/en/account/sign-in?returnUrl=", asked.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotEqual("/en/account/security", forced.Headers.Location?.ToString());
        Assert.Equal(link, signedIn.Headers.Location?.ToString());
        Assert.Equal("/en/account/security", confirmed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrongly_typed_address_loses_its_link_to_the_next_one()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        var (typo, right) = (NewAddress(), NewAddress());
        var first = await AskAsync(browser, account, typo);
        using var tooSoon = await browser.FillAsync("/en/account/security/email", "main form", ("Email", right), ("CurrentPassword", account.Password));
        await AMinuteAgoAsync(account);
        var second = await AskAsync(browser, account, right);

        using var old = await browser.GetAsync(first);
        var page = await browser.OpenAsync("/en/account/security");
        using var confirmed = await browser.FillAsync(second, "main form");

        Assert.StartsWith("You have just asked for a change", (await tooSoon.PageAsync()).ErrorAt("Email"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Single(page.QuerySelectorAll(".summary-list__note"));
        Assert.Contains(right, page.Says(".summary-list__note"), StringComparison.Ordinal);
        Assert.Equal(right, await EmailOfAsync(account));
    }

    [Fact]
    public async Task A_waiting_change_is_cancelled_on_the_page()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        var link = await AskAsync(browser, account, NewAddress());

        using var cancelled = await browser.FillAsync("/en/account/security", "#cancel-email");
        var page = await browser.OpenAsync("/en/account/security");
        using var old = await browser.GetAsync(link);

        Assert.Equal("The change is cancelled", page.Says(".message h2"));
        Assert.Null(page.QuerySelector("#cancel-email"));
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Equal(account.Email, await EmailOfAsync(account));
    }

    [Theory]
    [InlineData("en", "Your email address is restored")]
    [InlineData("fr", "Votre adresse électronique est rétablie")]
    public async Task The_replaced_address_can_take_the_account_back_and_chooses_a_new_password(string culture, string said)
    {
        var account = await Host.NewCandidateAsync(language: culture == "fr" ? Domain.Values.Language.French : Domain.Values.Language.English);
        using var thief = Host.Client(account);
        using var owner = Host.Visitor();
        var (taken, further, own) = (NewAddress(), NewAddress(), NewPassword());
        using var first = await thief.FillAsync(await AskAsync(thief, account, taken), "main form");
        var undo = await UndoLinkAsync(account.Email);
        await AMinuteAgoAsync(account);
        // A second change, to hide the first from the owner.
        using var second = await thief.FillAsync(await AskAsync(thief, account, further), "main form");
        var thiefs = NewPassword();
        using var changed = await thief.FillAsync("/en/account/security/password", "main form", ("CurrentPassword", account.Password), ("Password", thiefs));
        var later = await UndoLinkAsync(taken);

        using var restored = await owner.FillAsync(undo, "main form");
        var form = await owner.OpenAsync(restored.Headers.Location!.ToString());
        using var thiefStill = await thief.GetAsync("/en/account/security");
        using var thiefIn = await Host.Visitor().SignInAsync(account.Email, thiefs);
        using var thiefUndo = await Host.Visitor().GetAsync(later);
        using var saved = await owner.SubmitAsync(form, "main form", new Dictionary<string, string?> { ["Password"] = own });
        using var ownerIn = await owner.SignInAsync(account.Email, own);
        using var again = await owner.GetAsync(undo);

        Assert.StartsWith($"/{culture}/", undo, StringComparison.Ordinal);
        Assert.Equal(said, form.Says(".message h2"));
        Assert.Equal(account.Email, await EmailOfAsync(account));
        Assert.Equal(HttpStatusCode.Found, thiefStill.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, thiefIn.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, thiefUndo.StatusCode);
        Assert.Equal($"/{culture}/account/sign-in", saved.Headers.Location?.ToString());
        Assert.Equal("/en/applications", ownerIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_change_can_be_undone_for_seventy_two_hours()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        using var confirmed = await browser.FillAsync(await AskAsync(browser, account, NewAddress()), "main form");
        var undo = await UndoLinkAsync(account.Email);
        var token = await Host.WithDbAsync(db => db.AccountTokens.SingleAsync(t => t.UserId == account.UserId && t.Purpose == AccountTokenPurpose.UndoEmailChange));
        var form = await Host.Visitor().OpenAsync(undo);
        await Host.WithDbAsync(db => db.AccountTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, PortalHost.Now)));

        using var late = await Host.Visitor().GetAsync(undo);

        Assert.Contains(account.Email, form.Says("main"), StringComparison.Ordinal);
        Assert.Equal(PortalHost.Now.AddHours(72), token.ExpiresAt);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    private static async Task<string> AskAsync(HttpClient browser, TestAccount account, string email)
    {
        using var asked = await browser.FillAsync("/en/account/security/email", "main form", ("Email", email), ("CurrentPassword", account.Password));
        Assert.Equal("/en/account/security", asked.Headers.Location?.ToString());

        return Assert.Single(await Host.MailsToAsync(email)).LinkIn(ConfirmPath);
    }

    private static Task<int> AMinuteAgoAsync(TestAccount account) => Host.WithDbAsync(db => db.AccountTokens.Where(t => t.UserId == account.UserId)
        .ExecuteUpdateAsync(set => set.SetProperty(t => t.CreatedAt, PortalHost.Now.AddMinutes(-2))));

    private static async Task<string> UndoLinkAsync(string email) =>
        (await Host.MailsToAsync(email)).Single(mail => mail.TextBody!.Contains(UndoPath, StringComparison.Ordinal)).LinkIn(UndoPath);

    private static Task<string?> EmailOfAsync(TestAccount account) =>
        Host.WithDbAsync(db => db.Users.Where(u => u.Id == account.UserId).Select(u => u.Email).SingleAsync());
}
