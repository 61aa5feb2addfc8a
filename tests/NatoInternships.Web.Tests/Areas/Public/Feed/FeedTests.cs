using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Values;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Tests.Areas.Public.Feed;

/// <summary>RFC 4287: the required elements of a feed and an entry. An unchanged feed is not sent again.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_feed_holds_what_RFC_4287_asks_for(string culture)
    {
        using var response = await GetAsync($"/feed/{culture}.atom");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(culture, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.NotEmpty(entries);
        Assert.All(entries.Prepend(feed), IsWhole);
        Assert.Single(feed.Elements(Atom + "author")); // For all entries, because none has its own author.
        Assert.Equal($"http://localhost:5080/feed/{culture}.atom", LinkOf(feed, "self"));
        Assert.Equal(feed.Element(Atom + "updated")!.Value, entries.Max(entry => entry.Element(Atom + "updated")!.Value));
        Assert.Equal(entries.OrderByDescending(entry => entry.Element(Atom + "updated")!.Value, StringComparer.Ordinal), entries);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task An_entry_says_what_the_notice_says_in_its_language_and_keeps_its_id()
    {
        var english = await EntryAsync("en", "250702");
        var french = await EntryAsync("fr", "250702");

        Assert.Equal("tag:localhost,2025:vacancy/250702/en", english.Element(Atom + "id")!.Value);
        Assert.Equal("tag:localhost,2025:vacancy/250702/fr", french.Element(Atom + "id")!.Value);
        Assert.Equal("http://localhost:5080/en/vacancies/250702", LinkOf(english, "alternate"));
        Assert.Equal("http://localhost:5080/fr/vacancies/250702", LinkOf(french, "alternate"));
        Assert.Contains("Sunday 22 June 2025, 23:59, Brussels time (UTC+2)", english.Element(Atom + "content")!.Value);
        Assert.Contains("<p>Monthly grant: ", english.Element(Atom + "content")!.Value);
        Assert.Contains("dimanche 22 juin 2025", french.Element(Atom + "content")!.Value);
        Assert.Contains("1\u202F286,09\u00A0€", WebUtility.HtmlDecode(french.Element(Atom + "content")!.Value));
    }

    [Fact]
    public async Task A_cancelled_vacancy_is_told_with_the_moment_it_was_cancelled()
    {
        var number = await PublicPortal.AddVacancyAsync("990301", new ApplicationDeadline(new DateOnly(2025, 7, 1), new TimeOnly(23, 59)), cancel: true);
        await ForgetAsync();

        var entry = await EntryAsync("en", number);

        Assert.StartsWith("Cancelled: ", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("2025-06-03T12:00:00.000Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("2025-04-05T12:00:00.000Z", entry.Element(Atom + "published")!.Value);
    }

    [Fact]
    public async Task Cancelling_shows_at_once_in_a_feed_that_was_kept()
    {
        using var portal = PortalHost.Apart();
        using var visitor = portal.Visitor();
        using var before = await visitor.GetAsync("/feed/en.atom");
        using var kept = await visitor.GetAsync("/feed/en.atom");
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CancelVacancy>().ExecuteAsync(Guid.Empty, "250715", CancellationToken.None);
        }

        using var after = await visitor.GetAsync("/feed/en.atom");

        Assert.NotNull(kept.Headers.Age);
        Assert.DoesNotContain("Cancelled: ", await kept.Content.ReadAsStringAsync());
        Assert.Contains("Cancelled: ", await after.Content.ReadAsStringAsync());
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task A_character_that_XML_forbids_does_not_break_the_feed()
    {
        var number = await PublicPortal.AddVacancyAsync(
            "990302", new ApplicationDeadline(new DateOnly(2025, 7, 1), new TimeOnly(23, 59)), cancel: true, title: "Odd \uFFFE & <b>title</b>");
        await ForgetAsync();

        Assert.Equal($"Cancelled: Odd  & <b>title</b> ({number})", (await EntryAsync("en", number)).Element(Atom + "title")!.Value);
    }

    [Theory]
    [InlineData("/feed/de.atom")]
    [InlineData("/feed/EN.atom")]
    [InlineData("/feed/en")]
    [InlineData("/en/feed/en.atom")]
    public async Task Another_address_is_not_found(string address)
    {
        using var response = await GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/vacancies/250702")]
    [InlineData("/en/help")]
    public async Task Public_pages_name_the_feed_of_their_language(string address)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.Equal("http://localhost:5080/feed/en.atom", page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
    }

    private static void IsWhole(XElement holder)
    {
        Assert.StartsWith("tag:localhost,2025:", Assert.Single(holder.Elements(Atom + "id")).Value, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.Single(holder.Elements(Atom + "title")).Value);
        var updated = Assert.Single(holder.Elements(Atom + "updated")).Value;
        Assert.True(DateTimeOffset.TryParseExact(
            updated, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at));
        Assert.True(at <= PortalHost.Now);
        var alternates = holder.Elements(Atom + "link").Where(link => link.Attribute("rel")!.Value == "alternate").ToList();
        Assert.NotEmpty(alternates);
        Assert.Equal(alternates.Count, alternates.Select(link => (link.Attribute("type")!.Value, link.Attribute("hreflang")!.Value)).Distinct().Count());
    }

    private static string LinkOf(XElement holder, string relation) =>
        holder.Elements(Atom + "link").First(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static async Task<XElement> EntryAsync(string culture, string number)
    {
        using var response = await GetAsync($"/feed/{culture}.atom");

        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Atom + "entry")
            .Single(entry => entry.Element(Atom + "id")!.Value.Contains($"/{number}/", StringComparison.Ordinal));
    }

    private static Task ForgetAsync() =>
        PublicPortal.Host.Services.GetRequiredService<NatoInternships.Web.UseCases.PublicPages>().ForgetAsync(CancellationToken.None);

    private static Task<HttpResponseMessage> GetAsync(string address) => PublicPortal.Host.Visitor().GetAsync(new Uri(address, UriKind.Relative));
}
