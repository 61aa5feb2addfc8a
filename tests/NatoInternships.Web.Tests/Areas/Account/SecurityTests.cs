using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Candidates;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class SecurityTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("lindqvist-maria-lindqvist")]
    [InlineData("{email}")]
    [InlineData("natointernships-maria")]
    public async Task A_new_password_of_own_names_or_address_is_rejected(string typed)
    {
        var account = await Host.NewCandidateAsync(new CandidateProfile { GivenNames = "Maria", FamilyName = "Lindqvist" });
        using var browser = Host.Client(account);
        using var visitor = Host.Visitor();
        var password = typed.Replace("{email}", account.Email, StringComparison.Ordinal);
        using var sent = await visitor.FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
        var link = Assert.Single(await Host.MailsToAsync(account.Email)).LinkIn("/account/reset-password");

        using var changed = await browser.FillAsync("/en/account/security/password", "main form", ("CurrentPassword", account.Password), ("Password", password));
        using var reset = await visitor.FillAsync(link, "main form", ("Password", password));
        using var registered = await Host.Visitor().FillAsync(
            "/en/account/register", "main form", ("GivenNames", "Maria"), ("FamilyName", "Lindqvist"), ("Email", account.Email), ("Password", password));

        foreach (var refused in new[] { changed, reset, registered })
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.StartsWith("This password consists mostly of your name", (await refused.PageAsync()).ErrorAt("Password"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_is_told_by_mail()
    {
        var account = await Host.NewCandidateAsync();
        using var here = Host.Client(account);
        using var elsewhere = Host.Client(account);
        var password = NewPassword();

        using var wrong = await here.FillAsync("/en/account/security/password", "main form", ("CurrentPassword", "no"), ("Password", password));
        using var right = await here.FillAsync("/en/account/security/password", "main form", ("CurrentPassword", account.Password), ("Password", password));
        var page = await here.OpenAsync("/en/account/security");
        using var ended = await elsewhere.GetAsync("/en/account/security");

        Assert.Equal("This is not your current password", (await wrong.PageAsync()).ErrorAt("CurrentPassword"));
        Assert.Equal("/en/account/security", right.Headers.Location?.ToString());
        Assert.Equal("Your password has been changed", page.Says(".message h2"));
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.Equal("Your password was changed", Assert.Single(await Host.MailsToAsync(account.Email)).Subject);
    }

    [Fact]
    public async Task An_address_with_an_account_gets_the_same_page_and_a_mail()
    {
        var (mine, theirs) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var browser = Host.Client(mine);

        using var asked = await browser.FillAsync("/en/account/security/email", "main form", ("Email", theirs.Email), ("CurrentPassword", mine.Password));

        Assert.Equal("/en/account/security", asked.Headers.Location?.ToString());
        var page = await browser.OpenAsync("/en/account/security");
        Assert.Equal("We have sent an email to the new address", page.Says(".message h2"));
        Assert.Contains(theirs.Email, page.Says(".summary-list__note"), StringComparison.Ordinal); // Pending like any other change.
        Assert.Equal("You already have an account", Assert.Single(await Host.MailsToAsync(theirs.Email)).Subject);
    }

    [Fact]
    public async Task One_session_or_all_others_are_ended_but_never_somebody_elses()
    {
        var (mine, theirs) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var here = Host.Client(mine);
        using var there = Host.Client(mine);
        using var third = Host.Client(mine);
        using var stranger = Host.Client(theirs);
        var foreign = await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == theirs.UserId).Select(s => s.Id).SingleAsync());
        var page = await here.OpenAsync("/en/account/security");
        var rows = page.QuerySelectorAll(".repeat-item").Length;

        using var refused = await here.SubmitAsync(
            NatoInternships.TestSupport.Html.Pages.Parse(page.DocumentElement.OuterHtml.Replace(FirstEnd(page), $"/en/account/security/sessions/{foreign}/end", StringComparison.Ordinal)),
            $"form[action$='{foreign}/end']", new Dictionary<string, string?>());
        using var one = await here.SubmitAsync(page, $"form[action='{FirstEnd(page)}']", new Dictionary<string, string?>());
        var left = (await here.OpenAsync("/en/account/security")).QuerySelectorAll(".repeat-item").Length;
        using var rest = await here.FillAsync("/en/account/security", "#end-others");
        using var stillTheirs = await stranger.GetAsync("/en/account/security");
        using var stillMine = await here.GetAsync("/en/account/security");

        Assert.Equal((3, 2), (rows, left));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (stillTheirs.StatusCode, stillMine.StatusCode));
        foreach (var ended in new[] { there, third })
        {
            using var response = await ended.GetAsync("/en/account/security");
            Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_theme_is_stored_in_a_cookie()
    {
        using var browser = Host.Client(await Host.NewCandidateAsync());

        using var dark = await browser.FillAsync("/en/account/security", "#theme", ("Theme", "dark"));
        var darkPage = await browser.OpenAsync("/en/account/security");
        using var system = await browser.FillAsync("/en/account/security", "#theme", ("Theme", "system"));
        var systemPage = await browser.OpenAsync("/en/account/security");

        Assert.Equal("dark", darkPage.DocumentElement.GetAttribute("data-theme"));
        Assert.Null(systemPage.DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("/account/security")]
    [InlineData("/account/security/password")]
    [InlineData("/account/security/email")]
    [InlineData("/account/data")]
    [InlineData("/account/data/download")]
    public async Task An_anonymous_user_is_redirected_to_sign_in(string path)
    {
        using var response = await Host.Visitor().GetAsync("/en" + path);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Contains("/en/account/sign-in", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_download_contains_only_own_data()
    {
        var (mine, theirs) = (
            await Host.NewCandidateAsync(new CandidateProfile { GivenNames = "Mine", FamilyName = "Own" }),
            await Host.NewCandidateAsync(new CandidateProfile { GivenNames = "Theirs", FamilyName = "Canary" }));
        using var browser = Host.Client(mine);
        using var other = Host.Client(theirs);

        using var file = await browser.GetAsync("/en/account/data/download");
        var text = await file.Content.ReadAsStringAsync();
        var data = JsonDocument.Parse(text).RootElement;

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal((mine.Email, "Own"), (data.GetProperty("Email").GetString(), data.GetProperty("Profile").GetProperty("FamilyName").GetString()));
        Assert.DoesNotContain("Canary", text, StringComparison.Ordinal);
        Assert.Contains("Canary", await other.GetStringAsync("/en/account/data/download"), StringComparison.Ordinal); // The text exists.
        Assert.Contains("Mine Own", (await browser.OpenAsync("/en/account/data")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_knows_when_the_session_ends()
    {
        using var browser = Host.Client(await Host.NewCandidateAsync());

        var page = await browser.OpenAsync("/en/account/security");
        using var extended = await browser.GetAsync("/en/account/session");

        Assert.Equal("2025-06-04T12:30:00Z", page.QuerySelector(".session-warning")?.GetAttribute("data-session-ends"));
        Assert.Equal(HttpStatusCode.OK, extended.StatusCode);
        using var stranger = await Host.Visitor().GetAsync("/en/account/session");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    private static string FirstEnd(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("form").Select(form => form.GetAttribute("action") ?? "").First(action => action.EndsWith("/end", StringComparison.Ordinal));
}
