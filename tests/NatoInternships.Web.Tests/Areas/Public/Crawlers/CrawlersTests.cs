using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Tests.Areas.Public.Crawlers;

public sealed class CrawlersTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_site_map_names_every_notice_in_both_languages_with_its_counterparts()
    {
        var numbers = await PublicPortal.QueryAsync(db => db.Vacancies.Where(v => v.Status != VacancyStatus.Draft).Select(v => v.Number).ToListAsync());
        var urls = await UrlsAsync(); // Read afterwards, because other tests add notices meanwhile.

        Assert.NotEmpty(numbers);
        foreach (var number in numbers)
        {
            var (english, french) = (urls[$"http://localhost:5080/en/vacancies/{number}"], urls[$"http://localhost:5080/fr/vacancies/{number}"]);
            foreach (var url in new[] { english, french })
            {
                Assert.Equal(
                    [("en", $"http://localhost:5080/en/vacancies/{number}"), ("fr", $"http://localhost:5080/fr/vacancies/{number}"), ("x-default", $"http://localhost:5080/vacancies/{number}")],
                    url.Elements(Html + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
                Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", url.Element(Map + "lastmod")!.Value);
            }
        }
    }

    [Fact]
    public async Task The_site_map_names_the_pages_by_the_addresses_they_call_their_own()
    {
        foreach (var (address, url) in (await UrlsAsync()).Where(pair => !pair.Key.Contains("/vacancies/", StringComparison.Ordinal)))
        {
            var page = await PublicPortal.GetAsync(new Uri(address).AbsolutePath);

            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(
                page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href"))).ToHashSet(),
                url.Elements(Html + "link").Select(link => ((string?)link.Attribute("hreflang")!.Value, (string?)link.Attribute("href")!.Value)).ToHashSet());
        }
    }

    [Fact]
    public async Task Robots_names_the_site_map_and_forbids_nothing_that_it_lists()
    {
        using var response = await PublicPortal.Host.Visitor().GetAsync("/robots.txt");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        var forbidden = lines.Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(line => line["Disallow: ".Length..]).ToList();

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("User-agent: *", lines);
        Assert.Contains("Sitemap: http://localhost:5080/sitemap.xml", lines);
        Assert.Contains("/en/account", forbidden);
        Assert.Contains("/fr/applications", forbidden);
        Assert.DoesNotContain(
            (await UrlsAsync()).Keys.Select(address => new Uri(address).PathAndQuery),
            path => forbidden.Any(rule => path.StartsWith(rule, StringComparison.Ordinal)));
    }

    private static async Task<Dictionary<string, XElement>> UrlsAsync()
    {
        using var response = await PublicPortal.Host.Visitor().GetAsync("/sitemap.xml?anew"); // Not the cached one.
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);

        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Map + "url").ToDictionary(url => url.Element(Map + "loc")!.Value);
    }
}
