using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Security;

/// <summary>
/// A copied session cookie must be useless after any sign-in in that browser, and after any change of the account (ADR 0027).
/// </summary>
public sealed class OldCookieTests
{
    private const string Token = "__RequestVerificationToken";

    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task Sign_in_over_another_session_creates_a_new_key_and_ends_the_old_session()
    {
        var (attacker, victim) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var browser = new Browser(attacker);
        var copied = browser.Session;

        using var signedIn = await browser.Client.PostAsync("/en/account/sign-in", await WithTokenAsync(browser, ("Email", victim.Email), ("Password", victim.Password)));

        Assert.Equal("/en/applications", signedIn.Headers.Location?.ToString());
        await AssertReplacedAsync(copied, browser, victim);
    }

    [Fact]
    public async Task Sign_in_again_to_the_same_account_creates_a_new_key()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = new Browser(account);
        var copied = browser.Session;

        using var signedIn = await browser.Client.PostAsync("/en/account/sign-in", await WithTokenAsync(browser, ("Email", account.Email), ("Password", account.Password)));

        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        await AssertReplacedAsync(copied, browser, account);
        Assert.Single((await browser.Client.OpenAsync("/en/account/security")).QuerySelectorAll(".repeat-item"));
    }

    [Fact]
    public async Task Sign_in_by_a_saved_form_creates_a_new_key()
    {
        var (attacker, victim) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var browser = new Browser();
        var page = await browser.Client.OpenAsync("/en/account/sign-in"); // Open in one tab, while another person signs in in a second one.
        browser.SignInAs(attacker);
        var copied = browser.Session;

        using var refused = await browser.Client.SubmitAsync(page, "main form", Answers(("Email", victim.Email), ("Password", victim.Password)));
        using var lead = await browser.Client.GetAsync(refused.Headers.Location);
        var saved = lead.Headers.Location is { } own ? await browser.Client.OpenAsync(own.ToString()) : await lead.PageAsync();
        using var signedIn = await browser.Client.SubmitAsync(saved, "main form", Answers(("Password", victim.Password)));

        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        await AssertReplacedAsync(copied, browser, victim);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirming_a_new_account_leaves_the_session_of_another_person(bool byCode)
    {
        var attacker = await Host.NewCandidateAsync();
        using var browser = new Browser();
        var email = NewAddress();
        using var registered = await browser.Client.RegisterAsync(email, NewPassword());
        var mail = Assert.Single(await Host.MailsToAsync(email));
        browser.SignInAs(attacker);
        var copied = browser.Session;

        using var confirmed = byCode
            ? await browser.Client.FillAsync("/en/account/confirm-email", "main form", ("Input.Code", mail.CodeIn()))
            : await browser.Client.FillAsync(mail.LinkIn("/account/confirm-email"), "main form");

        Assert.Equal("/en/applications", confirmed.Headers.Location?.ToString());
        Assert.False(await OpensAsync(copied));
        Assert.Contains(email, (await browser.Client.OpenAsync("/en/account/security")).Says(".summary-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_password_ends_the_owners_sessions_and_that_of_the_current_browser()
    {
        var (owner, other) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var elsewhere = new Browser(owner);
        using var browser = new Browser(other);
        var copied = browser.Session;
        using var sent = await browser.Client.FillAsync("/en/account/forgot-password", "main form", ("Email", owner.Email));
        var link = Assert.Single(await Host.MailsToAsync(owner.Email)).LinkIn("/account/reset-password");

        using var saved = await browser.Client.FillAsync(link, "main form", ("Password", NewPassword()));

        Assert.Equal("/en/account/sign-in", saved.Headers.Location?.ToString());
        Assert.False(await OpensAsync(elsewhere.Session));
        Assert.False(await OpensAsync(copied));
    }

    [Fact]
    public async Task A_changed_password_leaves_the_owner_signed_in_under_a_new_key_alone()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = new Browser(account);
        using var elsewhere = new Browser(account);
        var copied = browser.Session;

        using var saved = await browser.Client.FillAsync(
            "/en/account/security/password", "main form", ("CurrentPassword", account.Password), ("Password", NewPassword()));

        Assert.Equal("/en/account/security", saved.Headers.Location?.ToString());
        Assert.False(await OpensAsync(elsewhere.Session));
        await AssertReplacedAsync(copied, browser, account);
    }

    [Fact]
    public async Task A_changed_address_ends_the_older_cookies()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = new Browser(account);
        using var elsewhere = new Browser(account);
        var copied = browser.Session;
        var email = NewAddress();
        using var asked = await browser.Client.FillAsync("/en/account/security/email", "main form", ("Email", email), ("CurrentPassword", account.Password));
        var link = Assert.Single(await Host.MailsToAsync(email)).LinkIn("/account/email-change/confirm");

        using var confirmed = await browser.Client.FillAsync(link, "main form");

        Assert.Equal("/en/account/security", confirmed.Headers.Location?.ToString());
        Assert.False(await OpensAsync(elsewhere.Session));
        await AssertReplacedAsync(copied, browser, account);
    }

    [Fact]
    public async Task A_changed_role_ends_the_cookies_and_giving_it_back_revives_none()
    {
        var staff = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        using var browser = new Browser(staff);

        await SetRolesAsync(staff, PortalRoles.Auditor);
        await SetRolesAsync(staff, PortalRoles.HrOfficer);

        Assert.False(await OpensAsync(browser.Session));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_role_changed_by_hand_in_the_database_ends_the_cookies(bool isAdded)
    {
        var staff = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        using var browser = new Browser(staff);
        Assert.True(await OpensAsync(browser.Session));

        await Host.WithDbAsync(async db =>
        {
            await db.UserRoles.Where(role => !isAdded && role.UserId == staff.UserId).ExecuteDeleteAsync();
            if (isAdded)
            {
                db.UserRoles.Add(new() { UserId = staff.UserId, RoleId = PortalRoles.IdOf(PortalRoles.HrLead) });
                await db.SaveChangesAsync();
            }
        });

        Assert.False(await OpensAsync(browser.Session));
    }

    [Fact]
    public async Task Disabling_ends_the_cookies_and_enabling_revives_none()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = new Browser(account);

        await SetAccessAsync(account, isDisabled: true);
        await SetAccessAsync(account, isDisabled: false);

        Assert.False(await OpensAsync(browser.Session));
        using var again = await Host.Visitor().SignInAsync(account.Email, account.Password);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Fact]
    public async Task A_cookie_used_while_its_account_was_disabled_stays_invalid()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = new Browser(account);

        await DisableByHandAsync(account, true);
        var whileDisabled = await OpensAsync(browser.Session);
        await DisableByHandAsync(account, false);

        Assert.False(whileDisabled);
        Assert.False(await OpensAsync(browser.Session));
    }

    [Fact]
    public async Task Staff_who_sign_in_over_a_candidates_session_have_the_limits_of_staff_and_are_disabled_at_once()
    {
        var (candidate, staff) = (await Host.NewCandidateAsync(), await Host.NewStaffAsync(PortalRoles.HrOfficer));
        using var browser = new Browser(candidate);

        var secret = await Host.GiveAppAsync(staff);

        using var password = await browser.Client.PostAsync("/en/account/sign-in", await WithTokenAsync(browser, ("Email", staff.Email), ("Password", staff.Password)));
        using var signedIn = await browser.Client.PostAsync("/en/account/second-factor", await WithTokenAsync(browser, ("Code", SecondFactorForms.Code(secret))));
        var row = await Host.WithDbAsync(db => db.UserSessions.SingleAsync(s => s.UserId == staff.UserId));
        var before = await OpensAsync(browser.Session);
        await DisableByHandAsync(staff, true);

        Assert.Equal((15, PortalHost.Now.AddHours(8)), (row.IdleMinutes, row.EndsAt));
        Assert.True(before);
        Assert.False(await OpensAsync(browser.Session));
    }

    [Fact]
    public async Task An_account_with_a_staff_role_beside_the_candidates_has_the_limits_of_staff()
    {
        var account = await Host.NewCandidateAsync();
        await Host.WithDbAsync(async db =>
        {
            db.UserRoles.Add(new() { UserId = account.UserId, RoleId = PortalRoles.IdOf(PortalRoles.HrOfficer) });
            await db.SaveChangesAsync();
        });
        using var browser = new Browser(account);

        Assert.Equal(15, await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == account.UserId).Select(s => s.IdleMinutes).SingleAsync()));
    }

    [Fact]
    public async Task The_frameworks_own_sign_in_over_another_session_is_refused()
    {
        var (attacker, victim) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var browser = new Browser(attacker);

        using var refused = await browser.Client.GetAsync($"/en/trouble/sign-in-as/{victim.UserId}");

        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Contains(attacker.Email, (await browser.Client.OpenAsync("/en/account/security")).Says(".summary-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_in_another_sessions_row_is_refused()
    {
        var (attacker, victim) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var mine = new Browser(attacker);
        using var theirs = new Browser(victim);

        await Host.WithDbAsync(async db =>
        {
            var ticket = await db.UserSessions.Where(s => s.UserId == victim.UserId).Select(s => s.Ticket).SingleAsync();
            await db.UserSessions.Where(s => s.UserId == attacker.UserId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, ticket));
        });

        Assert.False(await OpensAsync(mine.Session));
        Assert.True(await OpensAsync(theirs.Session));
    }

    /// <summary>The password is checked, then changed, then the session opens: the race between a stolen password and its change.</summary>
    [Fact]
    public async Task A_sign_in_parallel_to_a_change_of_the_account_gives_no_session()
    {
        var account = await Host.NewCandidateAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var stamp = await Host.WithDbAsync(db => db.Users.Where(u => u.Id == account.UserId).Select(u => u.SecurityStamp!).SingleAsync());
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await SetAccessAsync(account, isDisabled: false);

        await scope.ServiceProvider.GetRequiredService<PortalSignIn>().SignInAsync(context, new SignInOutcome.Accepted(account.UserId, stamp), CancellationToken.None);
        var cookie = context.Response.Headers.SetCookie.Single(one => one!.StartsWith("session=", StringComparison.Ordinal))!.Split(';')[0]["session=".Length..];

        Assert.False(await OpensAsync(cookie));
    }

    private static async Task AssertReplacedAsync(string copied, Browser browser, TestAccount expected)
    {
        Assert.NotEqual(copied, browser.Session);
        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(browser.Session));
        Assert.Equal(1, await Host.WithDbAsync(db => db.UserSessions.CountAsync(s => s.UserId == expected.UserId && s.EndedAt == null)));
        var email = await Host.WithDbAsync(db => db.Users.Where(u => u.Id == expected.UserId).Select(u => u.Email!).SingleAsync());
        Assert.Contains(email, (await browser.Client.OpenAsync("/en/account/security")).Says(".summary-list"), StringComparison.Ordinal);
    }

    /// <summary>Returns whether a page of an account opens with this cookie; otherwise it redirects to sign-in.</summary>
    private static async Task<bool> OpensAsync(string session)
    {
        using var copy = Host.CreateDefaultClient(Browser.Address);
        copy.DefaultRequestHeaders.Add("Cookie", $"session={session}");
        using var page = await copy.GetAsync("/en/account/security");
        Assert.True(page.StatusCode == HttpStatusCode.OK || page.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) == true);

        return page.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<FormUrlEncodedContent> WithTokenAsync(Browser browser, params (string Name, string Value)[] answers)
    {
        var page = await browser.Client.OpenAsync("/en/account/security");
        var token = page.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;

        return new FormUrlEncodedContent(answers.Append((Token, token)).Select(answer => KeyValuePair.Create(answer.Item1, answer.Item2)));
    }

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(answer => answer.Name, answer => answer.Value);

    private static async Task SetAccessAsync(TestAccount account, bool isDisabled)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        Assert.Equal(SetAccessOutcome.Changed, await scope.ServiceProvider.GetRequiredService<SetAccountAccess>().ExecuteAsync(null, account.UserId, isDisabled, CancellationToken.None));
    }

    private static async Task SetRolesAsync(TestAccount account, string role)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        Assert.IsType<SetRolesOutcome.Changed>(await scope.ServiceProvider.GetRequiredService<SetRoles>().ExecuteAsync(null, account.UserId, [role], stamp: null, CancellationToken.None));
    }

    private static Task<int> DisableByHandAsync(TestAccount account, bool isDisabled) => Host.WithDbAsync(db =>
        db.Users.Where(u => u.Id == account.UserId).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, isDisabled)));

    /// <summary>A browser whose cookies the attacker can read.</summary>
    private sealed class Browser : IDisposable
    {
        public static readonly Uri Address = new("http://localhost:5080/");

        private readonly CookieContainer cookies = new();

        public Browser(TestAccount? account = null)
        {
            Client = Host.CreateDefaultClient(Address, new CookieContainerHandler(cookies));
            if (account is not null)
            {
                SignInAs(account);
            }
        }

        public HttpClient Client { get; }

        /// <summary>The value of the session cookie.</summary>
        public string Session => cookies.GetCookies(Address)["session"]!.Value;

        /// <summary>Signs in as another person in a second tab.</summary>
        public void SignInAs(TestAccount account)
        {
            Host.Client(account, out var theirs).Dispose();
            cookies.Add(Address, new Cookie("session", theirs.GetCookies(Address)["session"]!.Value, "/"));
        }

        public void Dispose() => Client.Dispose();
    }
}
