using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Candidates;

namespace NatoInternships.Web.Tests.Load;

/// <summary>One machine against the portal, over a real port. Addresses are told apart by the header of a known proxy.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class FloodTests
{
    private const string Attacker = "198.51.100.7";
    private const string Somebody = "203.0.113.9";

    private static readonly Dictionary<string, string> BehindAProxy = new()
    {
        ["Proxies:Known:0"] = "127.0.0.0/8",
        ["Proxies:Known:1"] = "::1",
        ["Load:OfOneNetwork"] = "16", // as by default; the other tests all come from one
    };

    [Fact]
    public async Task Slow_forms_of_one_address_leave_reading_signing_in_and_submitting_to_another()
    {
        using var host = PortalHost.Apart(withDemonstration: false, onKestrel: true, settings: BehindAProxy);
        var application = await AnApplication.ReadyAsync(host: host);
        await using var slow = new SlowForms(host.Origin);
        await slow.SendAsync(400, "/en/eligibility", Attacker);
        await slow.AnsweredAsync(16); // every place that they can have is taken
        using var browser = From(host.Browser(), Somebody);

        using var reading = await browser.GetAsync("/en/vacancies?fresh=1");
        using var signIn = await browser.FillAsync("/en/account/sign-in", "main form", ("Email", application.Account.Email), ("Password", application.Account.Password));
        using var own = await browser.GetAsync(application.At("check"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.OK], [reading.StatusCode, signIn.StatusCode, own.StatusCode]);
        using var submit = await browser.SubmitAsync(
            await own.PageAsync(), "form[action$='/submit']", new Dictionary<string, string?> { ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" });

        Assert.Equal(HttpStatusCode.SeeOther, submit.StatusCode);
        Assert.Equal(ApplicationStatus.Submitted, (await application.StoredAsync()).Status);
        Assert.DoesNotContain(host.Log.All, line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_burst_of_registrations_from_one_network_does_not_hold_up_a_sign_in()
    {
        using var host = PortalHost.Apart(
            withDemonstration: false, onKestrel: true, settings: new Dictionary<string, string>(BehindAProxy) { ["RateLimits:RegistrationsAtOnce"] = "3" });
        var account = await host.NewCandidateAsync();
        var passwords = Enumerable.Range(0, 45).Select(_ => CountingHasher.Slow + Guid.NewGuid()).ToList();
        using var attacker = From(host.Browser(), Attacker);
        using var browser = From(host.Browser(), Somebody);
        var form = await attacker.OpenAsync("/en/account/register");
        var signInForm = await browser.OpenAsync("/en/account/sign-in");

        var burst = passwords.Select(password => attacker.SubmitAsync(form, "main form", new Dictionary<string, string?>
        {
            ["GivenNames"] = "Ada", ["FamilyName"] = "Lindqvist", ["Email"] = AccountForms.NewAddress(), ["Password"] = password,
        })).ToList();
        await UntilAsync(() => burst.Any(one => one.IsCompletedSuccessfully) && Hashing().Count > 0);
        var signIn = browser.SubmitAsync(signInForm, "main form", new Dictionary<string, string?> { ["Email"] = account.Email, ["Password"] = account.Password });
        var work = host.Services.GetRequiredService<PasswordHashingQueue>();
        await UntilAsync(() => signIn.IsCompleted || work.Waiting + Hashing().Count > 3); // it waits behind three registrations, or there was a free core
        CountingHasher.Release(Hashing()[0]); // one registration is done: the sign-in is next
        using var signedIn = await signIn;

        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        Assert.InRange(passwords.Count(password => CountingHasher.CountOf(password) > 0), 1, 5); // three at once, and one more a second while others wait
        passwords.ForEach(CountingHasher.Release);
        var answers = await Task.WhenAll(burst);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

        List<string> Hashing() => [.. passwords.Where(password => CountingHasher.CountOf(password) > 0)];
    }

    [Fact]
    public async Task Forty_addresses_of_one_IPv6_network_share_one_rate_limit()
    {
        using var host = PortalHost.Apart(
            withDemonstration: false, onKestrel: true, settings: new Dictionary<string, string>(BehindAProxy) { ["RateLimits:SignInsAMinute"] = "30" });

        var ofOneNetwork = new List<HttpStatusCode>();
        for (var number = 1; number <= 40; number++)
        {
            ofOneNetwork.Add(await SignInAsync(host, $"2001:db8:1:2::{number:x}"));
        }

        Assert.Equal(10, ofOneNetwork.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await SignInAsync(host, "2001:db8:1:3::1"));
    }

    private static async Task<HttpStatusCode> SignInAsync(PortalHost host, string address)
    {
        using var browser = From(host.Browser(), address);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@test.example")]);
        using var answer = await browser.PostAsync("/en/account/sign-in", content);

        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var tries = 0; tries < 6000 && !happened(); tries++)
        {
            await Task.Delay(10);
        }

        Assert.True(happened());
    }

    private static HttpClient From(HttpClient browser, string address)
    {
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);

        return browser;
    }

    /// <summary>Connections that send the beginning of a form, and then nothing.</summary>
    private sealed class SlowForms(Uri portal) : IAsyncDisposable
    {
        private const int Announced = 100_000;

        private readonly List<Socket> sockets = [];
        private readonly List<Task<string>> answers = [];

        public async Task SendAsync(int count, string path, string address)
        {
            var begun = Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: {address}\r\nCookie: session=x\r\n"
                + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {Announced}\r\n\r\na={new string('x', Announced / 2)}");
            for (var sent = 0; sent < count; sent++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(portal.Host, portal.Port);
                await socket.SendAsync(begun);
                answers.Add(StatusLineAsync(socket));
            }
        }

        public async Task AnsweredAsync(int count)
        {
            for (var tries = 0; answers.Count(answer => answer.IsCompletedSuccessfully && answer.Result.Contains(" 503 ", StringComparison.Ordinal)) < count; tries++)
            {
                Assert.True(tries < 1000, "Fewer were turned away within ten seconds.");
                await Task.Delay(10);
            }
        }

        public async ValueTask DisposeAsync()
        {
            sockets.ForEach(socket => socket.Dispose());
            await Task.WhenAll(answers).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        private static async Task<string> StatusLineAsync(Socket socket)
        {
            var buffer = new byte[64];
            var length = await socket.ReceiveAsync(buffer);

            return Encoding.ASCII.GetString(buffer, 0, length);
        }
    }
}
