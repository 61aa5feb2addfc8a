using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Tests.Walking;
using static NatoInternships.Web.Tests.Security.EndpointAudiences;

namespace NatoInternships.Web.Tests.Security;

/// <summary>
/// Checks roles x endpoints x {own, foreign, missing}. The endpoints are those of the running portal; one table has the rules.
/// </summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed partial class AccessMatrixTests(AccessMatrixTests.Portal portal) : IClassFixture<AccessMatrixTests.Portal>
{
    private const string SignIn = "/account/sign-in";

    // The page creates the id of the entry. Another candidate's id opens an own empty form.
    private static readonly string[] NamedByTheForm = ["/experience/{id:guid}"];

    // They only redirect to a page of the same application, which checks the owner. They reveal nothing.
    private static readonly string[] OnlyLeadOn = ["GET /applications/{reference}/submit", "GET /applications/{reference}/withdraw/undo"];

    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW"];

    private static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    [Fact]
    public void Every_endpoint_is_declared_and_every_declaration_has_its_endpoint()
    {
        var undeclared = portal.Endpoints.Where(endpoint => !Open.Contains(endpoint.Name) && !Closed.Any(rule => IsUnder(endpoint, rule.Start)));
        var stale = Open.Except(portal.Endpoints.Select(endpoint => endpoint.Name))
            .Concat(Closed.Where(rule => !portal.Endpoints.Any(endpoint => IsUnder(endpoint, rule.Start))).Select(rule => rule.Start));

        Assert.Empty(undeclared.Select(endpoint => endpoint.Name));
        Assert.Empty(stale);
        Assert.True(portal.Endpoints.Count > 80);
    }

    [Fact]
    public async Task Anonymous_users_are_redirected_to_sign_in_from_closed_endpoints()
    {
        var visitor = portal.Host.Browser();
        var token = await TokenAsync(visitor, "/en/account/sign-in");
        var findings = new List<string>();
        foreach (var (language, endpoint) in Everything())
        {
            using var answer = await SendAsync(visitor, endpoint, endpoint.Address(language, name => portal.Theirs.Own(endpoint, name)), token);
            var (status, where) = ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
            var isTurnedAway = status == 302 && where.Contains(SignIn, StringComparison.Ordinal);
            var mayTellSo = endpoint.Name is "GET /account/session" or "GET /saved/{id:guid}" or "GET /account/sign-out" or "POST /account/sign-out" or "POST /account/reset-password"
                || endpoint.Pattern.StartsWith("account/confirm-email", StringComparison.Ordinal) || endpoint.Pattern.StartsWith("account/second-factor", StringComparison.Ordinal);
            Note(findings, AudienceOf(endpoint) == Audience.Everybody ? status < 500 && (mayTellSo || (!isTurnedAway && status is not (401 or 403))) : isTurnedAway, endpoint, language, answer);
        }

        findings.AssertNone();
    }

    [Fact]
    public async Task Each_role_of_staff_reaches_its_own_pages_and_no_others()
    {
        var findings = new List<string>();
        foreach (var role in PortalRoles.All.Where(role => role != PortalRoles.Candidate))
        {
            var staff = portal.Host.Browser(await portal.Host.NewStaffAsync(role));
            var token = await TokenAsync(staff, "/en/account/security");
            foreach (var (language, endpoint) in Everything(languages: role == PortalRoles.HrOfficer || LongRun.IsWanted ? 2 : 1).Where(one => !EndsTheSession(one.Endpoint)))
            {
                using var answer = await SendAsync(staff, endpoint, endpoint.Address(language, name => portal.Theirs.Own(endpoint, name)), token);
                Note(findings, (int)answer.StatusCode < 500 && Roles[AudienceOf(endpoint)].Contains(role) == (answer.StatusCode != HttpStatusCode.Forbidden), endpoint, $"{language} {role}", answer);
            }
        }

        findings.AssertNone();
    }

    [Fact]
    public async Task Each_policy_admits_exactly_its_roles()
    {
        var expected = new Dictionary<string, string[]>
        {
            [Policies.SignedIn] = [.. PortalRoles.All],
            [Policies.Candidate] = [PortalRoles.Candidate],
            [Policies.Hr] = [PortalRoles.HrLead, PortalRoles.HrOfficer],
            [Policies.HrLead] = [PortalRoles.HrLead],
            [Policies.Accommodation] = [PortalRoles.AccommodationOfficer],
            [Policies.Auditor] = [PortalRoles.Auditor],
            [Policies.Trail] = [PortalRoles.HrLead, PortalRoles.Auditor],
            [Policies.Staff] = [.. PortalRoles.All.Where(role => role != PortalRoles.Candidate)],
            [Policies.Division] = [PortalRoles.DivisionMember],
        };
        await using var scope = portal.Host.Services.CreateAsyncScope();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var signIn = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        var letIn = expected.Keys.ToDictionary(policy => policy, _ => new List<string>());
        foreach (var role in PortalRoles.All)
        {
            var account = role == PortalRoles.Candidate ? await portal.Host.NewCandidateAsync() : await portal.Host.NewStaffAsync(role);
            var user = await signIn.PrincipalAsync(account.UserId, SessionClaims.Passed, CancellationToken.None);
            foreach (var policy in expected.Keys)
            {
                if ((await authorization.AuthorizeAsync(user, policy)).Succeeded)
                {
                    letIn[policy].Add(role);
                }
            }
        }

        Assert.Equal(typeof(Policies).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(), expected.Keys.Order());
        Assert.All(expected, policy => Assert.Equal(policy.Value, letIn[policy.Key]));
    }

    [Theory]
    [InlineData("unsaid")]
    [InlineData("unnamed")]
    public async Task A_page_without_a_policy_denies_access(string page)
    {
        using var stranger = await portal.Host.Browser().GetAsync($"/en/trouble/{page}");
        using var candidate = await portal.Mine.Client.GetAsync($"/en/trouble/{page}");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Forbidden), (stranger.StatusCode, candidate.StatusCode));
    }

    [Fact]
    public async Task Owners_can_open_all_their_own_pages()
    {
        var findings = new List<string>();
        foreach (var (language, endpoint) in Everything().Where(one => AudienceOf(one.Endpoint) is Audience.SignedIn or Audience.Candidates))
        {
            var mine = endpoint.ChangesThings ? await CandidateFixture.OfAsync(portal.Host) : portal.Mine;
            var token = endpoint.ChangesThings ? await TokenAsync(mine.Client, "/en/account/security") : null;
            using var answer = await SendAsync(mine.Client, endpoint, endpoint.Address(language, name => mine.Own(endpoint, name)), token);
            var isTurnedAway = answer.Headers.Location?.OriginalString.Contains(SignIn, StringComparison.Ordinal) == true;
            Note(findings, (int)answer.StatusCode is 200 or 302 or 303 or 400 or 409 && !isTurnedAway, endpoint, language, answer);
        }

        findings.AssertNone();
    }

    [Fact]
    public async Task Candidates_are_refused_on_every_endpoint_of_staff()
    {
        var findings = new List<string>();
        var token = await TokenAsync(portal.Mine.Client, "/en/account/security");
        foreach (var (language, endpoint) in Everything().Where(one => !Roles[AudienceOf(one.Endpoint)].Contains(PortalRoles.Candidate)))
        {
            using var answer = await SendAsync(portal.Mine.Client, endpoint, endpoint.Address(language, name => portal.Theirs.Own(endpoint, name)), token);
            Note(findings, answer.StatusCode == HttpStatusCode.Forbidden, endpoint, language, answer);
        }

        findings.AssertNone();
    }

    /// <summary>Compares status and page. Neither may reveal whether the object exists.</summary>
    [Fact]
    public async Task Foreign_objects_answer_like_missing_ones_and_stay_unchanged()
    {
        var findings = new List<string>();
        var newcomer = portal.Host.Browser(await portal.Host.NewCandidateAsync());
        (string Name, HttpClient Client, CandidateFixture? Own)[] others = [("other candidate", portal.Mine.Client, portal.Mine), ("newcomer", newcomer, null)];
        foreach (var (name, client, own) in others)
        {
            var token = await TokenAsync(client, "/en/account/security");
            foreach (var (language, endpoint) in Everything().Where(one => AudienceOf(one.Endpoint) is Audience.SignedIn or Audience.Candidates && one.Endpoint.Parameters.Count > 0 && !one.Endpoint.Pattern.StartsWith("vacancies/", StringComparison.Ordinal)))
            {
                var before = endpoint.ChangesThings ? await portal.RowsOfTheirsAsync() : null;
                var answers = new List<(int Status, string Body)>();
                foreach (var address in Addresses(endpoint, language, own))
                {
                    using var answer = await SendAsync(client, endpoint, address, token);
                    answers.Add(((int)answer.StatusCode, Masked(await answer.Content.ReadAsStringAsync(), address)));
                    Note(findings, answer.StatusCode == HttpStatusCode.NotFound || IsNamedByTheForm(endpoint, address, own) || OnlyLeadOn.Contains(endpoint.Name), endpoint, $"{language} {name} {address}", answer);
                }

                var groups = IsNamedByTheForm(endpoint) ? answers.GroupBy(one => one.Status).Select(group => group.Distinct().Count()) : [answers.Distinct().Count()];
                if (groups.Any(count => count > 1) || answers.Any(one => one.Body.Contains(CandidateFixture.Private, StringComparison.Ordinal) && own is null))
                {
                    findings.Add($"{endpoint.Name} ({language}, {name}): foreign and missing are told apart {Difference(answers.Select(one => one.Body).Distinct().ToList())}");
                }

                if (before is not null && before != await portal.RowsOfTheirsAsync())
                {
                    findings.Add($"{endpoint.Name} ({language}, {name}): their rows changed");
                }
            }
        }

        findings.AssertNone();
    }

    [Fact]
    public async Task A_form_without_a_token_changes_nothing()
    {
        var findings = new List<string>();
        var token = await TokenAsync(portal.Mine.Client, "/en/account/security");
        foreach (var (language, endpoint) in Everything().Where(one => one.Endpoint.ChangesThings && one.Endpoint.Name != "POST /language" && one.Endpoint.Action is not null and not { ControllerName: "Error" }))
        {
            var role = Roles[AudienceOf(endpoint)].Contains(PortalRoles.Candidate) ? null : Roles[AudienceOf(endpoint)][0];
            var client = role is null ? portal.Theirs.Client : portal.Host.Browser(await portal.Host.NewStaffAsync(role));
            foreach (var wrong in new[] { null, token[..^9] + "wrong9999" })
            {
                using var answer = await SendAsync(client, endpoint, endpoint.Address(language, name => portal.Theirs.Own(endpoint, name)), wrong);
                Note(findings, answer.Headers.Location?.OriginalString.Contains("/saved/", StringComparison.Ordinal) == true, endpoint, language, answer);
            }
        }

        findings.AssertNone();
        Assert.Equal(portal.RowsAtStart, await portal.RowsOfTheirsAsync());
    }

    [Fact]
    public async Task A_form_from_another_site_changes_nothing_even_with_a_token()
    {
        var findings = new List<string>();
        var token = await TokenAsync(portal.Theirs.Client, "/en/account/security");
        foreach (var (language, endpoint) in Everything().Where(one => one.Endpoint.ChangesThings))
        {
            foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "http://localhost:5081") })
            {
                using var answer = await SendAsync(portal.Theirs.Client, endpoint, endpoint.Address(language, name => portal.Theirs.Own(endpoint, name)), token, (header, value));
                Note(findings, answer.StatusCode == HttpStatusCode.Forbidden, endpoint, $"{language} {header}: {value}", answer);
            }
        }

        findings.AssertNone();
        Assert.Equal(portal.RowsAtStart, await portal.RowsOfTheirsAsync());
    }

    [Fact]
    public async Task An_unsupported_verb_returns_an_error_page()
    {
        var findings = new List<string>();
        foreach (var pattern in portal.Endpoints.GroupBy(endpoint => endpoint.Pattern).Where(group => group.First().Action is not null and not { ControllerName: "Error" }))
        {
            var known = pattern.Select(endpoint => endpoint.Verb).ToHashSet();
            if (known.Contains("GET"))
            {
                known.Add("HEAD"); // HEAD is answered wherever GET is.
            }

            foreach (var verb in Verbs.Where(verb => !known.Contains(verb)))
            {
                foreach (var client in new[] { portal.Mine.Client, portal.Host.Browser() })
                {
                    var endpoint = pattern.First() with { Verb = verb };
                    using var answer = await SendAsync(client, endpoint, endpoint.Address("en", name => portal.Mine.Own(endpoint, name)), null);
                    Note(findings, (int)answer.StatusCode is 400 or 403 or 404 or 405, endpoint, verb, answer);
                }
            }
        }

        findings.AssertNone();
    }

    private IEnumerable<(string Language, PortalEndpoint Endpoint)> Everything(int? languages = null) =>
        from language in Languages.Take(languages ?? LongRun.Size(usually: 1, wanted: 2)) from endpoint in portal.Endpoints where language == "en" || !endpoint.IsOutsideLanguages select (language, endpoint);

    // Every URL of an object that is not one's own: each parameter foreign or missing, the others own if there are such.
    private IEnumerable<string> Addresses(PortalEndpoint endpoint, string language, CandidateFixture? own)
    {
        var choices = endpoint.Parameters.Select(name => new[] { portal.Theirs.Own(endpoint, name), CandidateFixture.Missing(endpoint, name) }.Concat(own is null ? [] : [own.Own(endpoint, name)]).ToArray()).ToList();
        var ways = choices.Aggregate(Enumerable.Repeat(Array.Empty<string>(), 1), (all, next) => all.SelectMany(one => next.Select(value => (string[])[.. one, value])));

        return ways.Where(way => own is null || !way.SequenceEqual(endpoint.Parameters.Select(name => own.Own(endpoint, name))))
            .Select(way => endpoint.Address(language, name => way[endpoint.Parameters.ToList().IndexOf(name)]));
    }

    private static bool IsNamedByTheForm(PortalEndpoint endpoint) => NamedByTheForm.Any(part => endpoint.Pattern.Contains(part, StringComparison.Ordinal));

    private static bool IsNamedByTheForm(PortalEndpoint endpoint, string address, CandidateFixture? own) =>
        IsNamedByTheForm(endpoint) && (!endpoint.Parameters.Contains("reference") || (own is not null && address.Contains(own.Reference, StringComparison.Ordinal)));

    private static bool EndsTheSession(PortalEndpoint endpoint) => endpoint.Name is "POST /account/sign-out" or "POST /account/sign-in" or "POST /account/reset-password";

    private static void Note(List<string> findings, bool isRight, PortalEndpoint endpoint, string how, HttpResponseMessage answer)
    {
        if (!isRight)
        {
            findings.Add($"{endpoint.Name} ({how}): {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, PortalEndpoint endpoint, string address, string? token, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Verb), new Uri(address, UriKind.Relative));
        if (endpoint.ChangesThings)
        {
            request.Content = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
        }

        if (header is { } one)
        {
            request.Headers.Add(one.Name, one.Value);
        }

        return await client.SendAsync(request);
    }

    private static async Task<string> TokenAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));

        return (await answer.PageAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    // Masks values that differ between any two responses: tokens, the fault number, and the requested value.
    private static string Masked(string body, string address) => Varying().Replace(body.Replace(address[3..], "#", StringComparison.Ordinal), "#");

    private static string Difference(List<string> bodies)
    {
        if (bodies.Count < 2)
        {
            return "by status";
        }

        var at = bodies[0].Zip(bodies[1]).TakeWhile(pair => pair.First == pair.Second).Count();

        return string.Join(" | ", bodies.Take(2).Select(body => body[Math.Max(0, at - 60)..Math.Min(body.Length, at + 60)]));
    }

    [GeneratedRegex(@"CfDJ8(?:[\w/=+-]|&#x2B;)+|[0-9a-f]{16,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Varying();

    /// <summary>A portal only for this class, with two candidates who have one of everything.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: false);

        internal CandidateFixture Mine { get; private set; } = null!;

        internal CandidateFixture Theirs { get; private set; } = null!;

        internal IReadOnlyList<PortalEndpoint> Endpoints { get; private set; } = [];

        internal string RowsAtStart { get; private set; } = "";

        public async Task InitializeAsync()
        {
            (Mine, Theirs, Endpoints) = (await CandidateFixture.OfAsync(Host), await CandidateFixture.OfAsync(Host), PortalEndpoint.Of(Host));
            await Host.SendMailsAsync(); // For the URLs of Development's mails.
            RowsAtStart = await RowsOfTheirsAsync();
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();

        internal async Task<string> RowsOfTheirsAsync()
        {
            var rows = await DatabaseRows.ReadAsync(Host);

            return string.Join('\n', rows.About(Theirs.Account.UserId, Theirs.Account.CandidateId));
        }
    }
}
