using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Security;

/// <summary>The headers of every response: every endpoint, found and not found, anonymous and signed in, and every status.</summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class EveryAnswerTests(EveryAnswerTests.Portal portal) : IClassFixture<EveryAnswerTests.Portal>
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    private static readonly string[] Devices = ["camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"];

    private static readonly string[] Telling = ["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "X-SourceFiles"];

    // Cookies with a choice of theme or language and no secret. In Development the same host may read them over HTTP.
    private static readonly string[] WithoutSecret = ["theme", "culture"];

    [Fact]
    public async Task Every_endpoint_sends_the_headers_to_anonymous_and_signed_in_users()
    {
        var findings = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal.Host))
        {
            foreach (var client in new[] { portal.Host.Browser(), portal.Host.Browser(portal.SignedInCandidate.Account) })
            {
                foreach (var address in new[] { endpoint.Address("en", name => portal.SignedInCandidate.Own(endpoint, name)), endpoint.Address("fr", name => CandidateFixture.Missing(endpoint, name)) })
                {
                    using var answer = await SendAsync(client, endpoint.Verb, address);
                    findings.AddRange(Wrong(answer).Select(wrong => $"{endpoint.Verb} {address}: {(int)answer.StatusCode} {wrong}"));
                }
            }
        }

        findings.AssertNone();
    }

    [Fact]
    public async Task Pages_of_signed_in_users_are_not_cached()
    {
        var findings = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal.Host).Where(endpoint => !IsTheSameForAll(endpoint)))
        {
            foreach (var address in new[] { endpoint.Address("en", name => portal.SignedInCandidate.Own(endpoint, name)), endpoint.Address("fr", name => CandidateFixture.Missing(endpoint, name)) })
            {
                var client = portal.Host.Browser(portal.SignedInCandidate.Account);
                using var answer = await SendAsync(client, endpoint.Verb, address);
                if (answer.Headers.CacheControl?.NoStore != true)
                {
                    findings.Add($"{endpoint.Verb} {address}: {(int)answer.StatusCode} {answer.Headers.CacheControl}");
                }
            }
        }

        findings.AssertNone();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_status_has_the_headers(bool isSignedIn)
    {
        var client = portal.Host.Browser(isSignedIn ? portal.SignedInCandidate.Account : null);
        var findings = new List<string>();
        var statuses = new HashSet<int>();
        List<Func<Task<HttpResponseMessage>>> requests =
        [
            .. new[] { 400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 429, 500, 501, 503 }.Select(status => Get($"/en/trouble/status/{status}")),
            Get("/en/trouble/throw/bug"), Get("/fr/trouble/throw/too-large"), Get("/en/trouble/throw/database-away"),
            Get("/"), Get("/nowhere"), Get("/EN/vacancies"), Get("/en/vacancies?lang-switch=1"), Get("/en/vacancies/%FF%FE"), Get($"/en/{new string('a', 4000)}"),
            Get("/dist/none.css"), Get("/favicon.ico"), Get("/health/live"), Get("/health/ready"),
            () => SendAsync(client, "DELETE", "/en/vacancies"), () => SendAsync(client, "POST", "/en/vacancies"), () => SendAsync(client, "OPTIONS", "/en"), () => SendAsync(client, "HEAD", "/en"),
            () => SendAsync(client, "POST", "/en/account/register"), () => CrossSiteAsync(client),
            () => client.PostAsync(new Uri("/en/account/register", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json")),
            () => TooLargeAsync(client),
        ];
        foreach (var request in requests)
        {
            using var answer = await request();
            statuses.Add((int)answer.StatusCode);
            findings.AddRange(Wrong(answer).Select(wrong => $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery[..Math.Min(60, answer.RequestMessage.RequestUri!.PathAndQuery.Length)]}: {(int)answer.StatusCode} {wrong}"));
        }

        findings.AssertNone();
        Assert.Superset(new HashSet<int> { 200, 302, 400, 403, 404, 405, 409, 413, 429, 500, 503 }, statuses);

        Func<Task<HttpResponseMessage>> Get(string address) => () => SendAsync(client, "GET", address);
    }

    [Fact]
    public async Task Every_static_file_has_the_headers()
    {
        var client = portal.Host.Browser();
        var files = portal.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().ToList();
        var findings = new List<string>();
        foreach (var file in files)
        {
            using var answer = await SendAsync(client, "GET", "/" + file.TrimStart('/'));
            findings.AddRange(Wrong(answer).Select(wrong => $"{file}: {(int)answer.StatusCode} {wrong}"));
        }

        Assert.True(files.Count > 10);
        findings.AssertNone();
    }

    [Fact]
    public async Task In_production_every_answer_keeps_to_https_and_cookies_to_the_host()
    {
        var host = PortalHost.InProduction;
        var findings = new List<string>();
        var trouble = new[] { "/en/trouble/throw/bug", "/en/trouble/throw/database-away", "/en/trouble/throw/too-large", "/en/trouble/status/429", "/en/trouble/sign-in", "/en/vacancies?lang-switch=1", "/nowhere", "/dist/site.css" };
        var addresses = PortalEndpoint.Of(host).Select(endpoint => (endpoint.Verb, Address: endpoint.Address("en", name => CandidateFixture.Missing(endpoint, name)))).Concat(trouble.Select(address => (Verb: "GET", Address: address)));
        foreach (var (verb, address) in addresses)
        {
            using var visitor = host.Visitor("https://internships.example");
            using var answer = await SendAsync(visitor, verb, address, "theme", "dark");
            var cookies = answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];
            findings.AddRange(Wrong(answer)
                .Concat(Of(answer, "Strict-Transport-Security") == "max-age=31536000; includeSubDomains" ? [] : ["HSTS " + Of(answer, "Strict-Transport-Security")])
                .Concat(cookies.Where(cookie => !cookie.StartsWith("__Host-", StringComparison.Ordinal) && !WithoutSecret.Any(name => cookie.StartsWith(name + "=", StringComparison.Ordinal))))
                .Concat(cookies.Where(cookie => !cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)))
                .Select(wrong => $"{verb} {address}: {(int)answer.StatusCode} {wrong}"));
        }

        findings.AssertNone();
    }

    // The response is the same for everybody, signed in or not.
    private static bool IsTheSameForAll(PortalEndpoint endpoint) =>
        endpoint.Pattern is "status" or "error" or "{**path}" || endpoint.Pattern.StartsWith("health/", StringComparison.Ordinal);

    private static IEnumerable<string> Wrong(HttpResponseMessage answer)
    {
        var policy = Of(answer, "Content-Security-Policy") ?? "";
        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal))
        {
            yield return $"Content-Security-Policy {policy}";
        }

        foreach (var (name, value) in Always.Where(header => Of(answer, header.Name) != header.Value))
        {
            yield return $"{name} {Of(answer, name)} instead of {value}";
        }

        foreach (var device in Devices.Where(device => Of(answer, "Permissions-Policy")?.Contains(device, StringComparison.Ordinal) != true))
        {
            yield return $"Permissions-Policy without {device}";
        }

        foreach (var name in Telling.Where(name => Of(answer, name) is not null))
        {
            yield return $"{name} {Of(answer, name)}";
        }

        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];
        foreach (var cookie in cookies.Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)
            && !(cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; samesite=", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; path=/;", StringComparison.OrdinalIgnoreCase)
                && !cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"Set-Cookie {cookie}";
        }
    }

    private static string? Of(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(" AND ", values) : null;

    // Waits for 100 Continue before it sends the body. Without this, the client sees a broken connection instead of the refusal.
    private static async Task<HttpResponseMessage> TooLargeAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/en/account/register", UriKind.Relative))
        {
            Content = new StringContent(new string('x', 40_000_000), Encoding.UTF8, "application/x-www-form-urlencoded"),
            Headers = { ExpectContinue = true },
        };

        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> CrossSiteAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/en/account/sign-in", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string verb, string address, params string[] field)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(address, UriKind.Relative));
        if (verb == "POST")
        {
            request.Content = new FormUrlEncodedContent(field.Length == 2 ? [KeyValuePair.Create(field[0], field[1])] : []);
        }

        return await client.SendAsync(request);
    }

    /// <summary>A portal behind a real port, because only a server adds its own headers.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: false, onKestrel: true);

        internal CandidateFixture SignedInCandidate { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            SignedInCandidate = await CandidateFixture.OfAsync(Host);
            await Host.SendMailsAsync();
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
