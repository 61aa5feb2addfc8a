using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

/// <summary>Wrong passwords slow down whoever tries them, and keep nobody else out (ADR 0045).</summary>
public sealed class SignInLimitTests
{
    private const string Network = "192.0.2.1";

    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", "Too many attempts with this address. Wait 10 minutes", "You do not have to wait")]
    [InlineData("fr", "Trop de tentatives avec cette adresse. Patientez 10", "Vous pouvez vous connecter sans attendre")]
    public async Task The_sixth_try_must_wait_with_and_without_an_account_and_is_told_the_way_in(string culture, string message, string wayIn)
    {
        var known = await Host.NewCandidateAsync();
        var unknown = NewAddress();
        Dictionary<string, List<string>> said = [];
        IHtmlDocument page = null!;

        foreach (var email in new[] { known.Email, unknown })
        {
            said[email] = [];
            for (var attempts = 1; attempts <= SignInLimit.AtOnce + 1; attempts++)
            {
                using var response = await From(Network).SignInAsync(email, "not the password", culture);
                page = await response.PageAsync();
                said[email].Add($"{(int)response.StatusCode} {response.Headers.RetryAfter} {page.Says("main")}");
            }
        }

        Assert.Equal(said[unknown], said[known.Email]);
        Assert.Equal(["400", "400", "400", "400", "400", "429"], said[unknown].Select(one => one[..3]));
        Assert.StartsWith("429 600 ", said[unknown][^1], StringComparison.Ordinal);
        Assert.StartsWith(message, page.Says(".error-summary li"), StringComparison.Ordinal);
        Assert.Equal(wayIn, page.Says(".message h2"));
        Assert.Equal($"/{culture}/account/forgot-password", page.QuerySelector(".message a")!.GetAttribute("href"));
        var before = CountingHasher.CountOf(known.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(From(Network), known.Email, known.Password));
        Assert.Equal(before, CountingHasher.CountOf(known.Password)); // not even checked
    }

    [Fact]
    public async Task Wrong_passwords_of_one_network_do_not_keep_another_out()
    {
        var account = await Host.NewCandidateAsync();
        await UseUpAsync(account.Email, Network);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(From(Network), account.Email, account.Password));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(From("192.0.2.2"), account.Email, account.Password)); // the same /24: a campus shares it
    }

    [Fact]
    public async Task All_addresses_of_an_ipv6_network_are_counted_together()
    {
        var account = await Host.NewCandidateAsync();
        for (var attempts = 0; attempts < SignInLimit.AtOnce; attempts++)
        {
            await TryAsync(From($"2001:db8:0:1::{attempts + 1}"), account.Email, NewPassword());
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(From("2001:db8:0:1:ffff::9"), account.Email, account.Password));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(From("2001:db8:0:2::1"), account.Email, account.Password));
    }

    [Fact]
    public async Task Tries_come_back_one_by_one()
    {
        var account = await Host.NewCandidateAsync();
        await UseUpAsync(account.Email, Network);

        await LaterAsync(account.Email, SignInLimit.OneEach);

        Assert.Equal(HttpStatusCode.BadRequest, await TryAsync(From(Network), account.Email, NewPassword()));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(From(Network), account.Email, account.Password));
        await LaterAsync(account.Email, SignInLimit.OneEach);
        Assert.Equal(HttpStatusCode.Found, await TryAsync(From(Network), account.Email, account.Password));
    }

    [Fact]
    public async Task The_right_password_begins_the_count_of_its_network_again()
    {
        var account = await Host.NewCandidateAsync();
        for (var round = 1; round <= 2; round++)
        {
            for (var attempts = 1; attempts < SignInLimit.AtOnce; attempts++)
            {
                Assert.Equal(HttpStatusCode.BadRequest, await TryAsync(From(Network), account.Email, NewPassword()));
            }

            Assert.Equal(HttpStatusCode.Found, await TryAsync(From(Network), account.Email, account.Password));
        }
    }

    [Fact]
    public async Task The_right_password_of_a_registration_gives_no_tries_back()
    {
        var account = await Host.NewCandidateAsync();
        using var attacker = From(Network);
        var own = NewPassword();
        using var registered = await attacker.RegisterAsync(account.Email, own);
        List<HttpStatusCode> answers = [];

        for (var attempts = 0; attempts < SignInLimit.AtOnce; attempts++)
        {
            answers.Add(await TryAsync(attacker, account.Email, NewPassword()));
            answers.Add(await TryAsync(attacker, account.Email, own));
        }

        Assert.Equal(SignInLimit.AtOnce, answers.Count(answer => answer == HttpStatusCode.BadRequest));
        Assert.Equal(SignInLimit.AtOnce - 1, answers.Count(answer => answer == HttpStatusCode.Found));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Many_networks_together_are_slowed_down_and_a_browser_that_signed_in_before_is_not()
    {
        var account = await Host.NewCandidateAsync();
        using var own = From("198.51.100.7");
        Assert.Equal(HttpStatusCode.Found, await TryAsync(own, account.Email, account.Password));
        using var signedOut = await own.FillAsync("/en/account/sign-out", "main form");

        await UseUpByAllAsync(account.Email);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(From("198.51.100.8"), account.Email, account.Password));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(own, account.Email, account.Password));
    }

    [Fact]
    public async Task One_network_alone_does_not_use_up_the_tries_of_all()
    {
        var email = NewAddress();
        for (var attempts = 0; attempts < 2 * SignInLimit.AtOnceOfAll; attempts++)
        {
            await TryAsync(From(Network), email, NewPassword());
        }

        Assert.Equal(HttpStatusCode.BadRequest, await TryAsync(From("198.51.100.8"), email, NewPassword()));
        Assert.True(SignInLimit.OneEach > SignInLimit.OneOfAllEach);
    }

    [Fact]
    public async Task A_browser_that_signed_in_before_has_a_count_of_its_own_and_of_that_account_alone()
    {
        var (account, other) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var own = From(Network);
        Assert.Equal(HttpStatusCode.Found, await TryAsync(own, account.Email, account.Password));
        await own.FillAsync("/en/account/sign-out", "main form");

        await UseUpAsync(other.Email, Network);
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(own, other.Email, other.Password)); // never signed in here
        for (var attempts = 0; attempts < SignInLimit.AtOnce; attempts++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await TryAsync(own, account.Email, NewPassword()));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(own, account.Email, account.Password));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(From(Network), account.Email, account.Password)); // its network has tried nothing
    }

    [Fact]
    public async Task A_browser_is_known_no_longer_after_the_password_was_changed_elsewhere()
    {
        var account = await Host.NewCandidateAsync();
        using var lost = From(Network);
        Assert.Equal(HttpStatusCode.Found, await TryAsync(lost, account.Email, account.Password));
        await ResetAsync(From("198.51.100.9"), account.Email);

        await UseUpByAllAsync(account.Email);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(lost, account.Email, NewPassword()));
    }

    [Fact]
    public async Task A_mailed_link_is_a_way_in_while_strangers_go_on_trying()
    {
        var account = await Host.NewCandidateAsync();
        await UseUpByAllAsync(account.Email);
        using var owner = From("198.51.100.9");

        var password = await ResetAsync(owner, account.Email);
        var elsewhere = await TryAsync(From("198.51.100.10"), account.Email, NewPassword());
        await UseUpByAllAsync(account.Email, attack: 2);

        Assert.Equal(HttpStatusCode.BadRequest, elsewhere); // the reset begins every count again
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(From("198.51.100.10"), account.Email, password));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(owner, account.Email, password));
    }

    /// <summary>The last attempt is being checked while the others come: what is refused then was counted beforehand.</summary>
    [Fact]
    public async Task Of_twelve_at_once_around_the_limit_the_right_password_is_no_free_guess()
    {
        await using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync();
        for (var attempts = 1; attempts < SignInLimit.AtOnce; attempts++)
        {
            await TryAsync(host.Visitor(), account.Email, NewPassword());
        }

        using var browser = host.Visitor();
        var page = await browser.OpenAsync("/en/account/sign-in");
        var guess = $"{CountingHasher.Slow}{Guid.NewGuid():N}";
        var before = CountingHasher.CountOf(account.Password);

        var wrong = Enumerable.Range(0, 11).Select(_ => SendAsync(browser, page, account.Email, guess)).ToList();
        for (var attempts = 0; CountingHasher.CountOf(guess) == 0 && attempts < 400; attempts++)
        {
            await Task.Delay(25);
        }

        using var right = await SendAsync(browser, page, account.Email, account.Password);
        CountingHasher.Release(guess);
        var answers = await Task.WhenAll(wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.Equal((1, before), (CountingHasher.CountOf(guess), CountingHasher.CountOf(account.Password)));
    }

    [Fact]
    public async Task The_cookie_of_a_known_browser_is_closed_to_scripts_lasts_a_year_and_names_nobody()
    {
        var account = await Host.NewCandidateAsync();

        using var signedIn = await From(Network).SignInAsync(account.Email, account.Password);

        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), one => one.StartsWith("known=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"max-age={365 * 24 * 3600}"), cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.UserId.ToString("N"), cookie.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_forged_cookie_makes_no_browser_known()
    {
        var account = await Host.NewCandidateAsync();
        using var forger = From(Network);
        forger.DefaultRequestHeaders.Add("Cookie", $"known={account.UserId}");
        await UseUpByAllAsync(account.Email);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(forger, account.Email, account.Password));
    }

    private static HttpClient From(string address)
    {
        var browser = Host.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);

        return browser;
    }

    private static async Task<HttpStatusCode> TryAsync(HttpClient browser, string email, string password)
    {
        using var response = await browser.SignInAsync(email, password);

        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, string email, string password) =>
        browser.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Email"] = email, ["Password"] = password });

    private static async Task UseUpAsync(string email, string network)
    {
        for (var attempts = 0; attempts < SignInLimit.AtOnce; attempts++)
        {
            await TryAsync(From(network), email, NewPassword());
        }
    }

    // Networks of their own each time: those of an earlier attack have used up theirs.
    private static async Task UseUpByAllAsync(string email, int attack = 1)
    {
        for (var network = 0; network < SignInLimit.AtOnceOfAll / SignInLimit.AtOnce; network++)
        {
            await UseUpAsync(email, $"203.0.{attack}.{network + 1}");
        }
    }

    private static async Task<string> ResetAsync(HttpClient owner, string email)
    {
        var password = NewPassword();
        using var asked = await owner.FillAsync("/en/account/forgot-password", "main form", ("Email", email));
        var link = (await Host.MailsToAsync(email)).Last(mail => mail.TextBody!.Contains("/account/reset-password", StringComparison.Ordinal)).LinkIn("/account/reset-password");
        using var saved = await owner.FillAsync(link, "main form", ("Password", password));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        return password;
    }

    // The clock of the host stands still: the counters are moved instead, those of this address alone.
    private static async Task LaterAsync(string email, TimeSpan time)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<SignInLimit>().AddressHashOf(email.ToUpperInvariant());
        var milliseconds = (long)time.TotalMilliseconds;
        await Host.WithDbAsync(db => db.SignInCounters.Where(c => c.AddressHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.AllBackAt, c => c.AllBackAt - milliseconds)));
    }
}
