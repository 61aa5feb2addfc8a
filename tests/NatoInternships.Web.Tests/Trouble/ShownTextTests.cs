using System.Collections;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.TestSupport.Text;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>What naughty texts look like once they are stored: as text, on every page, in every file, feed, calendar and mail.</summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class ShownTextTests(ShownTextTests.Portal portal) : IClassFixture<ShownTextTests.Portal>
{
    private static readonly string[] Texts =
    [
        .. NaughtyText.Markup.Where(text => !text.Any(char.IsControl)),
        "a\nBcc: everybody@evil.example", "a\nSUMMARY:evil\nEND:VEVENT", "a;b,c\\n:d", "{{7*7}}", "@Html.Raw(\"x\")", "%s%n", "\u202Etxt.fdp\u202C", "\u2028line\u2029", "=1+1",
    ];

    // Codes of lists: nobody can type into them.
    private static readonly string[] Codes = [nameof(CandidateProfile.TimeZone), nameof(Studies.Field), nameof(LanguageSkill.Code), nameof(CompetencyExample.Competency)];

    public static TheoryData<int> Rounds => [.. Enumerable.Range(0, 3)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task A_candidates_words_stay_words_on_every_page_and_in_every_mail(int round)
    {
        var next = round * 17;
        var profile = ACandidate.Profile() with { Experience = [new Experience { Id = Guid.CreateVersion7() }], ItLevel = ItLevel.Basic };
        var answers = ACandidate.Answers();
        Fill(profile, () => Texts[next++ % Texts.Length]);
        Fill(answers, () => Texts[next++ % Texts.Length]);
        var whose = await CandidateFixture.OfAsync(portal.Host, Stage.Changed, profile, answers);
        var findings = new List<string>();
        var shown = 0;

        foreach (var language in new[] { "en", "fr" })
        {
            foreach (var (address, page, body) in await SiteCrawler.PagesAsync(portal.Host, language, whose, whose.Client))
            {
                NaughtyTextTests.Clean(findings, address, page, body);
                shown += page.DocumentElement.TextContent.Contains(answers.Motivation!.Trim(), StringComparison.Ordinal) ? 1 : 0;
            }
        }

        findings.AssertNone();
        Assert.True(shown >= 4, $"The motivation was shown on {shown} pages.");
        await InTheirDataAsync(whose, profile);
        foreach (var mail in await portal.Host.MailsToAsync(whose.Account.Email))
        {
            Assert.Equal(whose.Account.Email, Assert.Single(mail.GetRecipients()).Address);
            Assert.DoesNotContain('\n', mail.Subject ?? "");
            Assert.DoesNotContain(NaughtyText.Markup, text => text.Contains('<', StringComparison.Ordinal) && text.Length > 5 && mail.HtmlBody!.Contains(text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_notice_stays_text_on_its_page_in_the_list_the_feed_the_calendar_and_for_search_engines()
    {
        var call = new ACall();
        var titles = Texts.ToDictionary(text => call.AddVacancy(title: text).Number, text => text);
        await AnApplication.SaveAsync(call, portal.Host);
        var visitor = portal.Host.Browser();
        var findings = new List<string>();

        foreach (var (number, title) in titles)
        {
            var (page, body) = await PageAsync(visitor, $"/en/vacancies/{number}");
            NaughtyTextTests.Clean(findings, number, page, body);
            Assert.Equal(OneBlank(title), OneBlank(page.Says("h1")));
            using var posting = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Contains(Strings(posting.RootElement), text => text.Contains(title, StringComparison.Ordinal));
            await InTheCalendarAsync(visitor, number);
        }

        for (var number = 1; number <= 4; number++)
        {
            var (page, body) = await PageAsync(visitor, $"/fr/vacancies?page={number}");
            NaughtyTextTests.Clean(findings, $"list {number}", page, body);
        }

        findings.AssertNone();
        var feed = XDocument.Parse(await visitor.GetStringAsync(new Uri("/feed/en.atom", UriKind.Relative)), LoadOptions.PreserveWhitespace);
        Assert.Contains(feed.Descendants(), element => element.Name.LocalName == "entry");
        Assert.NotNull(XDocument.Parse(await visitor.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).Root);
    }

    private static async Task InTheirDataAsync(CandidateFixture whose, CandidateProfile profile)
    {
        using var answer = await whose.Client.GetAsync(new Uri("/en/account/data/download", UriKind.Relative));
        using var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains(profile.FamilyName!, Strings(data.RootElement));
        Assert.Contains(profile.Experience[0].Description!, Strings(data.RootElement));
    }

    private static async Task InTheCalendarAsync(HttpClient visitor, string number)
    {
        var text = await visitor.GetStringAsync(new Uri($"/en/vacancies/{number}/calendar.ics", UriKind.Relative));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

        Assert.Equal(lines.Count(line => line == "BEGIN:VEVENT"), lines.Count(line => line == "END:VEVENT"));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Assert.DoesNotContain("SUMMARY:evil", lines);
        Assert.All(lines.Where(line => line.Length > 0), line => Assert.Matches("^[A-Z-]+[:;]", line));
    }

    private static async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, string Body)> PageAsync(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();

        return (Pages.Parse(body), body);
    }

    private static string OneBlank(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Strings)],
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(one => Strings(one.Value))],
        _ => [],
    };

    // Every text of the record and of the records in it: one that is new is filled too.
    private static void Fill(object record, Func<string> next)
    {
        foreach (var property in record.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
        {
            if (property.PropertyType == typeof(string) && !Codes.Contains(property.Name))
            {
                property.SetValue(record, next());
            }
            else if (property.GetValue(record) is { } inner && inner.GetType().Namespace?.StartsWith("NatoInternships.Domain", StringComparison.Ordinal) == true && inner.GetType().IsClass)
            {
                Fill(inner, next);
            }
            else if (property.GetValue(record) is IEnumerable several and not string)
            {
                foreach (var one in several.Cast<object>().Where(one => one.GetType().IsClass && one is not string && one is not Domain.Values.CountryCode))
                {
                    Fill(one, next);
                }
            }
        }
    }

    /// <summary>A portal of this class alone: its notices would spoil the lists of others.</summary>
    public sealed class Portal : IDisposable
    {
        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: false);

        public void Dispose() => Host.Dispose();
    }
}
