using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public;

/// <summary>Crawls the public site as an anonymous user: from the two home pages along every link.</summary>
public sealed partial class PublicSiteTests
{
    private const string Site = "http://localhost:5080";

    [Fact]
    public async Task Every_link_of_every_public_page_leads_somewhere()
    {
        var site = await CrawlAsync();

        Assert.InRange(site.Pages.Count, 60, 2000); // Both languages of every page and notice.
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task The_site_map_lists_what_may_be_listed_and_nothing_else()
    {
        var site = await CrawlAsync();
        var listed = site.Pages.Where(page => page.Value.QuerySelector("meta[name=robots][content=noindex]") is null)
            .Select(page => page.Value.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!)
            .Where(address => !IsOfAnotherTest(address)).ToHashSet();
        using var response = await PublicPortal.Host.Visitor().GetAsync("/sitemap.xml");
        var map = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
            .Select(loc => loc.Value).Where(address => !IsOfAnotherTest(address)).ToHashSet();

        Assert.Contains($"{Site}/fr/vacancies/250702", map);
        Assert.Equal(listed.Order(), map.Order());
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/fr/vacancies/250702")]
    [InlineData("/en/help")]
    [InlineData("/en/no/such/page")]
    [InlineData("/feed/en.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/en/vacancies/250702/calendar.ics")]
    public async Task Absolute_links_follow_the_setting_and_never_the_host_that_was_asked(string address)
    {
        using var response = await PublicPortal.Host.Visitor("http://evil.example").GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("evil.example", text);
        Assert.True(address.Contains("no/such", StringComparison.Ordinal) || text.Contains(Site, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en", "/og.png", "en_GB")]
    [InlineData("/fr", "/og-fr.png", "fr_FR")]
    [InlineData("/en/vacancies/250702", "/og.png", "en_GB")]
    [InlineData("/fr/help", "/og-fr.png", "fr_FR")]
    public async Task A_shared_link_has_a_title_a_text_and_a_picture_of_its_language(string address, string picture, string locale)
    {
        var page = await PublicPortal.GetAsync(address);
        using var image = await PublicPortal.Host.Visitor().GetAsync(picture);
        var bytes = await image.Content.ReadAsByteArrayAsync();

        Assert.Equal(Site + picture, Meta("og:image"));
        Assert.Equal(Site + address, Meta("og:url"));
        Assert.Equal(locale, Meta("og:locale"));
        Assert.NotEmpty(Meta("og:title"));
        Assert.NotEmpty(Meta("og:description"));
        Assert.NotEmpty(Meta("og:image:alt"));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal("image/png", image.Content.Headers.ContentType!.MediaType);
        Assert.Equal((1200, 630), (Width(bytes, 16), Width(bytes, 20))); // From the IHDR chunk of the PNG, as the page declares them.
        Assert.Equal(("1200", "630"), (Meta("og:image:width"), Meta("og:image:height")));

        string Meta(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
        static int Width(byte[] png, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at, 4));
    }

    private static async Task<(Dictionary<string, IHtmlDocument> Pages, List<string> Problems)> CrawlAsync()
    {
        using var visitor = PublicPortal.Host.CreateClient(new() { AllowAutoRedirect = true, HandleCookies = false, BaseAddress = new Uri(Site) });
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var problems = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var fragments = new List<(string From, string To, string Fragment)>();
        var queue = new Queue<(string From, string To)>([("start", "/en"), ("start", "/fr")]);
        while (queue.TryDequeue(out var link))
        {
            if (!known.Add(link.To))
            {
                continue;
            }

            using var response = await visitor.GetAsync(new Uri(link.To, UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK)
            {
                problems.Add($"{link.From} links to {link.To}, which answers {(int)response.StatusCode}");
                continue;
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await response.PageAsync();
            pages[link.To] = page;
            foreach (var target in Targets(page))
            {
                var parts = target.Split('#', 2);
                var path = parts[0].Length == 0 ? link.To : parts[0];
                if (parts is [_, { Length: > 0 } fragment])
                {
                    fragments.Add((link.To, path, fragment));
                }

                queue.Enqueue((link.To, path));
            }
        }

        problems.AddRange(fragments.Where(link => pages.TryGetValue(link.To, out var page) && page.GetElementById(link.Fragment) is null)
            .Select(link => $"{link.From} links to {link.To}#{link.Fragment}, which is not there"));

        return (pages, problems);
    }

    // Only of this site. Another test's closed notice may appear and disappear between two requests.
    private static IEnumerable<string> Targets(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href], link[href]").Select(element => element.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("img[src], script[src]").Select(element => element.GetAttribute("src")!))
            .Concat(page.QuerySelectorAll("meta[property='og:image'], meta[property='og:url']").Select(element => element.GetAttribute("content")!))
            .Concat(page.QuerySelectorAll("use[href]").Select(element => element.GetAttribute("href")!.Split('#')[0]))
            .Select(address => address.StartsWith(Site, StringComparison.Ordinal) ? address[Site.Length..] : address)
            .Where(address => address.StartsWith('/') || address.StartsWith('#'))
            .Distinct();

    private static bool IsOfAnotherTest(string address) => AddedByTests().IsMatch(address);

    [GeneratedRegex("/vacancies/(99|2499)")]
    private static partial Regex AddedByTests();
}
