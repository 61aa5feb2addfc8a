using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class SignInTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task A_page_that_needs_an_account_leads_to_sign_in_and_back()
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();

        using var asked = await visitor.GetAsync("/fr/account/security");
        using var signedIn = await visitor.FillAsync(asked.Headers.Location!.ToString(), "main form", ("Email", account.Email.ToUpperInvariant()), ("Password", account.Password));
        using var page = await visitor.GetAsync(signedIn.Headers.Location);

        Assert.Contains("/fr/account/sign-in?returnUrl=", asked.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal("/fr/account/security", signedIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_return_url_of_another_site_is_ignored(string returnUrl)
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();

        using var signedIn = await visitor.FillAsync(
            $"/en/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "main form", ("Email", account.Email), ("Password", account.Password));

        Assert.Equal("/en/applications", signedIn.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("en", "The address and password do not match an account")]
    [InlineData("fr", "L’adresse et le mot de passe ne correspondent à aucun compte")]
    public async Task A_wrong_password_an_unknown_address_and_a_disabled_account_are_answered_alike(string culture, string message)
    {
        var (known, disabled) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        await Host.WithDbAsync(db => db.Users.Where(u => u.Id == disabled.UserId).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true)));
        var (wrong, unknown) = (NewPassword(), NewPassword());
        var before = CountingHasher.CountOf(disabled.Password);
        List<string> pages = [];

        foreach (var (email, password) in new[] { (known.Email, wrong), (NewAddress(), unknown), (disabled.Email, disabled.Password) })
        {
            using var visitor = Host.Visitor();
            using var response = await visitor.SignInAsync(email, password, culture);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var page = await response.PageAsync();
            Assert.StartsWith(message, page.Says(".error-summary li"), StringComparison.Ordinal);
            Assert.Equal(email, page.QuerySelector("#Email")!.GetAttribute("value"));
            pages.Add(page.Says("main"));
        }

        Assert.Single(pages.Distinct());
        Assert.Equal((1, 1, 1), (CountingHasher.CountOf(wrong), CountingHasher.CountOf(unknown), CountingHasher.CountOf(disabled.Password) - before));
    }

    [Fact]
    public async Task An_unconfirmed_address_leads_to_its_confirmation()
    {
        using var visitor = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());
        using var registered = await visitor.RegisterAsync(email, password);
        using var elsewhere = Host.Visitor();

        using var signedIn = await elsewhere.SignInAsync(email, password);
        using var closed = await elsewhere.GetAsync("/en/account/security");

        Assert.Equal("/en/account/confirm-email", signedIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
    }

    [Fact]
    public async Task A_copied_cookie_is_invalid_after_sign_out()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account, out var cookies);
        using var copied = Host.Visitor();
        copied.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(new Uri("http://localhost:5080")));
        using var before = await copied.GetAsync("/en/account/security");

        using var signedOut = await browser.FillAsync("/en/account/sign-out", "main form");
        using var after = await copied.GetAsync("/en/account/security");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("/en/account/sign-in", signedOut.Headers.Location?.ToString());
        Assert.Equal("\"cache\"", Assert.Single(signedOut.Headers.GetValues("Clear-Site-Data"))); // nothing to see by going back
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Theory]
    [InlineData(29, 11, true)]
    [InlineData(30, 1, false)]
    [InlineData(1, 12, false)]
    public async Task A_session_ends_when_idle_and_after_half_a_day(int idleMinutes, int hours, bool isOpen)
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == account.UserId).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.LastSeenAt, PortalHost.Now.AddMinutes(-idleMinutes))
            .SetProperty(s => s.EndsAt, PortalHost.Now.AddHours(12 - hours))));

        using var response = await browser.GetAsync("/en/account/security");

        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Found, response.StatusCode);
    }

    [Fact]
    public async Task Staff_sessions_are_shorter()
    {
        var staff = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        using var browser = Host.Client(staff);

        var session = await Host.WithDbAsync(db => db.UserSessions.SingleAsync(s => s.UserId == staff.UserId));

        Assert.Equal((15, PortalHost.Now.AddHours(8)), (session.IdleMinutes, session.EndsAt));
    }

    [Fact]
    public async Task The_account_page_of_staff_says_the_limits_of_their_sessions()
    {
        using var browser = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));

        var page = await browser.OpenAsync("/en/account/security");

        Assert.Contains("after 15 minutes without activity, and after 8 hours in any case", page.Says("main"), StringComparison.Ordinal);
        Assert.False(page.Shows("a[href$='/applications']"));
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        using var before = await browser.GetAsync("/en/account/security");
        await Host.WithDbAsync(db => db.Users.Where(u => u.Id == account.UserId).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true)));

        using var after = await browser.GetAsync("/en/account/security");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Neither_key_nor_name_stands_in_the_table()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account, out var cookies);
        var session = await Host.WithDbAsync(db => db.UserSessions.SingleAsync(s => s.UserId == account.UserId));
        var text = System.Text.Encoding.UTF8.GetString(session.Ticket);

        Assert.DoesNotContain(account.UserId.ToString(), text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(session.KeyHash, cookies.GetCookieHeader(new Uri("http://localhost:5080")), StringComparison.Ordinal);
    }
}
