using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Hosting;

/// <summary>Link checkers, calendar programs and mail scanners ask by HEAD.</summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class HeadTests(HeadTests.Portal portal) : IClassFixture<HeadTests.Portal>
{
    [Fact]
    public async Task Every_address_that_answers_GET_answers_HEAD_alike_and_without_a_body()
    {
        var findings = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal.Host).Where(endpoint => endpoint.Verb == "GET"))
        {
            foreach (var client in new[] { portal.Host.Browser(), portal.SignedInCandidate.Client })
            {
                var address = endpoint.Address("en", name => portal.SignedInCandidate.Own(endpoint, name));
                using var head = await SendAsync(client, HttpMethod.Head, address);
                using var get = await SendAsync(client, HttpMethod.Get, address);
                if (head.StatusCode != get.StatusCode || head.Content.Headers.ContentType?.MediaType != get.Content.Headers.ContentType?.MediaType
                    || (await head.Content.ReadAsByteArrayAsync()).Length > 0)
                {
                    findings.Add($"{address}: HEAD {(int)head.StatusCode}, GET {(int)get.StatusCode}");
                }
            }
        }

        findings.AssertNone();
    }

    [Fact]
    public async Task A_mail_scanner_that_asks_by_HEAD_uses_nothing_up()
    {
        var links = await FoundForm.OfMailsAsync(portal.Host, "en");
        var before = await RowsAsync();

        foreach (var (link, client) in links)
        {
            using var head = await SendAsync(client, HttpMethod.Head, link);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }

        Assert.NotEmpty(links);
        Assert.Equal(before, await RowsAsync());
        foreach (var (link, client) in links)
        {
            using var get = await SendAsync(client, HttpMethod.Get, link);
            Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        }
    }

    private Task<(int, int)> RowsAsync() => portal.Host.WithDbAsync(async db => (await db.AuditEntries.CountAsync(), await db.SavedForms.CountAsync()));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod verb, string address)
    {
        using var request = new HttpRequestMessage(verb, new Uri(address, UriKind.Relative));

        return await client.SendAsync(request);
    }

    /// <summary>Behind a real port: the server leaves the body out.</summary>
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
