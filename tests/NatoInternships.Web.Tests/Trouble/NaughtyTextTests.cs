using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.TestSupport.Text;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>
/// Sends every naughty text in every field of every form and in every part of every URL, in both languages, over a real port.
/// </summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class NaughtyTextTests(NaughtyTextTests.Portal portal) : IClassFixture<NaughtyTextTests.Portal>
{
    // Saved text is shown on the same page, so that it can be compared with the typed text.
    private static readonly string[] Kept =
        ["about-you", "contact", "studies", "languages", "experience", "experience/{id:guid}", "preferences", "motivation", "competencies", "documents/{id:guid}/dates"];

    // A normal run sends each form with every eighth text, starting at another one each time. A long run sends all of them in each field.
    private const int Stride = 8;

    [Theory]
    [CrawlLanguages]
    public async Task Every_field_keeps_what_was_typed_or_says_why_not(string language)
    {
        var findings = new List<string>();
        var fields = 0;
        foreach (var form in (await portal.FormsAsync(language)).Where(form => form.HasText))
        {
            fields += await TypeIntoAsync(form, findings);
        }

        findings.AssertNone();
        Assert.True(fields > 40, $"Only {fields} fields were found.");
        await portal.StillAnswersAsync();
    }

    /// <summary>Fields that people do not type into, and bytes that are no text. The response must be a page.</summary>
    [Theory]
    [CrawlLanguages]
    public async Task Requests_that_no_browser_sends_get_an_error_page(string language)
    {
        var findings = new List<string>();
        foreach (var form in await portal.FormsAsync(language))
        {
            var open = await form.OpenAsync(portal.Host);
            var asFound = open.Filled();
            var token = asFound.First(field => field.Key.StartsWith("__", StringComparison.Ordinal));
            var others = asFound.Select(field => field.Key).Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Distinct().ToList();
            for (var turn = 0; turn < LongRun.Size(12, NaughtyText.All.Count); turn++)
            {
                var nonsense = others.Select((name, place) => KeyValuePair.Create(name, NaughtyText.All[(turn + (place * 7) + portal.Next()) % NaughtyText.All.Count]));
                using var answer = await open.SendAsync([token, .. nonsense]);
                Plain(findings, form.ToString(), answer);
            }

            foreach (var bytes in NaughtyText.PercentEncoded)
            {
                var body = string.Join('&', others.Select(name => $"{OpenForm.Escaped(name)}={bytes}").Append($"{token.Key}={OpenForm.Escaped(token.Value)}"));
                using var content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
                using var answer = await open.Client.PostAsync(open.Action, content);
                Plain(findings, $"{form} {bytes}", answer);
            }
        }

        findings.AssertNone();
        await portal.StillAnswersAsync();
    }

    [Theory]
    [CrawlLanguages]
    public async Task Every_part_of_every_url_accepts_any_text(string language)
    {
        var findings = new List<string>();
        var someone = await CandidateFixture.OfAsync(portal.Host);
        await portal.Host.SendMailsAsync();
        var stranger = portal.Host.Browser();
        foreach (var endpoint in PortalEndpoint.Of(portal.Host).Where(endpoint => endpoint.Verb == "GET" && !endpoint.Name.EndsWith("sign-out", StringComparison.Ordinal)))
        {
            var names = QueryNames(endpoint);
            var texts = NaughtyText.All.Where(text => text.Length < 400).Select(OpenForm.Escaped).Concat(NaughtyText.PercentEncoded).ToList();
            var queries = names.Count == 1 ? 8 : 1; // A URL without a query of its own gets every eighth text.
            for (var turn = portal.Next() % queries; turn < texts.Count; turn += LongRun.IsWanted ? 1 : queries)
            {
                var query = string.Join('&', names.Select((name, place) => $"{name}={texts[(turn + (place * 5)) % texts.Count]}"));
                await AskAsync($"{endpoint.Address(language, name => someone.Own(endpoint, name))}?{query}");
            }

            foreach (var parameter in endpoint.Parameters)
            {
                for (var turn = portal.Next() % 6; turn < texts.Count; turn += LongRun.Size(6, 1))
                {
                    await AskAsync(endpoint.Address(language, name => name == parameter ? texts[turn] : someone.Own(endpoint, name)));
                }
            }

            async Task AskAsync(string address)
            {
                foreach (var client in new[] { someone.Client, stranger })
                {
                    using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                    Plain(findings, address, answer);
                }
            }
        }

        findings.AssertNone();
        await portal.StillAnswersAsync();
    }

    /// <summary>Cookies, languages, browsers and referrers, which are read before any page.</summary>
    [Fact]
    public async Task Headers_accept_any_valid_value()
    {
        var findings = new List<string>();
        var someone = await CandidateFixture.OfAsync(portal.Host);
        foreach (var text in NaughtyText.All.Where(text => text.Length < 4000).Select(text => new string([.. text.Where(one => one is >= ' ' and < '\u007F')])).Where(text => text.Length > 0).Distinct())
        {
            foreach (var header in new[] { "Cookie", "Accept-Language", "User-Agent", "Referer", "If-None-Match", "Accept", "X-Forwarded-For", "X-Forwarded-Proto", "X-Requested-With", "X-Arrived", "RequestVerificationToken" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(header == "If-None-Match" ? "/en/vacancies" : "/en/account/security", UriKind.Relative));
                request.Headers.TryAddWithoutValidation(header, header == "Cookie" ? string.Join("; ", new[] { "culture", "theme", "saved", "notice", "antiforgery" }.Select(name => $"{name}={text.Replace(';', ' ')}")) : text);
                using var answer = await someone.Client.SendAsync(request);
                Plain(findings, $"{header}: {text}", answer);
            }
        }

        findings.AssertNone();
        await portal.StillAnswersAsync();
    }

    private async Task<int> TypeIntoAsync(FoundForm form, List<string> findings)
    {
        var open = await form.OpenAsync(portal.Host);
        var own = open.Filled();
        var fields = open.TextFields;
        var isKept = Kept.Any(end => form.Endpoint.Pattern.EndsWith("/" + end, StringComparison.Ordinal));
        for (var turn = portal.Next() % Stride; turn < NaughtyText.All.Count; turn += LongRun.Size(Stride, 1))
        {
            // 11 and the number of texts have no common divisor, so each field gets other texts.
            var typed = fields.Select((name, place) => (name, Text: NaughtyText.All[(turn + (place * 11)) % NaughtyText.All.Count])).ToDictionary(one => one.name, one => one.Text);
            var refused = await SendAsync(open, own, typed, findings);
            if (isKept && refused is { Count: > 0 } && refused.Count < fields.Count)
            {
                var rest = typed.Where(one => !refused.Contains(one.Key)).ToDictionary();
                open = await form.AgainAsync(open.Client, open.Address, open.CandidateFixture);
                refused = await SendAsync(open, own, rest, findings);
                typed = rest;
            }

            if (isKept && refused is { Count: 0 })
            {
                open = await form.AgainAsync(open.Client, open.Address, open.CandidateFixture);
                foreach (var (name, text) in typed.Where(one => !IsFigure(one.Key)))
                {
                    Same(findings, $"{form} kept", name, Cleaned(Received(text, form.HasFile), open.Form.Elements.First(element => element.GetAttribute("name") == name) is IHtmlTextAreaElement), Value(open.Form, name));
                }
            }
        }

        return fields.Count;
    }

    // Returns the names of the rejected fields; empty when the form was accepted; null when the whole request was rejected.
    private static async Task<IReadOnlyList<string>?> SendAsync(OpenForm open, IReadOnlyList<KeyValuePair<string, string>> own, Dictionary<string, string> typed, List<string> findings)
    {
        var revision = open.AsFound.Where(field => field.Key.EndsWith(".Revision", StringComparison.Ordinal) || field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary();
        var fields = own.Select(field => KeyValuePair.Create(field.Key, typed.GetValueOrDefault(field.Key) ?? revision.GetValueOrDefault(field.Key) ?? field.Value));
        using var answer = await open.SendAsync(fields);
        Plain(findings, open.Found.ToString(), answer);
        if (answer.StatusCode != HttpStatusCode.BadRequest)
        {
            return (int)answer.StatusCode is 302 or 303 ? [] : null;
        }

        var body = await answer.Content.ReadAsStringAsync();
        var page = Pages.Parse(body);
        Clean(findings, open.Found.ToString(), page, body);
        if (page.Forms.OfType<IHtmlFormElement>().FirstOrDefault(form => typed.Keys.All(name => form.Elements.Any(element => element.GetAttribute("name") == name))) is not { } again)
        {
            if (!typed.Values.Any(text => text.Contains('\0', StringComparison.Ordinal)))
            {
                findings.Add($"{open.Found}: 400 without the form, {page.Title}");
            }

            return null;
        }

        if (!page.Shows(".error-summary") || !page.Title!.Contains(open.Found.Language == "fr" ? "Erreur" : "Error", StringComparison.Ordinal))
        {
            findings.Add($"{open.Found}: refused without a word");
        }

        foreach (var (name, text) in typed.Where(one => again.Elements.First(element => element.GetAttribute("name") == one.Key).GetAttribute("type") != "password"))
        {
            Same(findings, $"{open.Found} given back", name, Received(text, open.Found.HasFile), Value(again, name), trimmed: false);
        }

        return [.. typed.Keys.Where(name => page.ErrorAt(name) is not null || page.ErrorAt(name[..Math.Max(0, name.LastIndexOf('.'))]) is not null)];
    }

    private static void Plain(List<string> findings, string what, HttpResponseMessage answer)
    {
        var location = answer.Headers.Location?.OriginalString ?? "";
        if ((int)answer.StatusCode >= 500 || location.StartsWith("//", StringComparison.Ordinal) || location.StartsWith("/\\", StringComparison.Ordinal)
            || (location.Contains("://", StringComparison.Ordinal) && new Uri(location).Host is not "localhost"))
        {
            findings.Add($"{what}: {(int)answer.StatusCode} {location}");
        }
    }

    /// <summary>Checks that the page has no element or handler that the portal did not write.</summary>
    internal static void Clean(List<string> findings, string what, IHtmlDocument page, string body)
    {
        foreach (var text in NaughtyText.Markup.Where(text => text.Contains('<', StringComparison.Ordinal) && text.Length > 5 && body.Contains(text, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add($"{what}: not encoded: {text}");
        }

        foreach (var element in page.All.Where(element => IsForeign(element)))
        {
            findings.Add($"{what}: {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}");
        }
    }

    private static bool IsForeign(IElement element) =>
        !element.ClassList.Contains("error-summary") && element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "autofocus"
            || (attribute.Name is "href" or "src" or "action" && (attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("evil.example", StringComparison.Ordinal))))
        || (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json")
        || element.LocalName is "iframe" or "style" or "plaintext" or "math" or "base" or "object" or "embed";

    // Invisible characters of pasted text are removed, and a field with one line has one line. TextNormalizerTests cover each case.
    private static string Cleaned(string received, bool isMultiline)
    {
        Assert.True(TextNormalizer.TryNormalise(received, out var normalised));

        return isMultiline ? normalised : TextNormalizer.OneLine(normalised);
    }

    private static void Same(List<string> findings, string what, string name, string expected, string? shown, bool trimmed = true)
    {
        expected = expected.Replace('\u0085', '\u2026').Replace('\0', '\uFFFD'); // HTML replaces characters that no page can contain.
        var (left, right) = trimmed ? (expected.Trim(), (shown ?? "").Trim()) : (expected, shown ?? "");
        if (left != right)
        {
            findings.Add($"{what} {name}: typed {Printed(left)}, shown {Printed(right)}");
        }
    }

    // The text as the server receives it: half surrogate pairs arrive as three invalid bytes. A plain form keeps their escapes, a multipart
    // form replaces them.
    private static string Received(string text, bool inParts) => OneLineEnding(inParts ? Encoding.UTF8.GetString(OpenForm.BytesOf(text)) : Halves(text));

    private static string Halves(string text) => string.Concat(text.Select((one, place) => IsHalf(text, place) ? OpenForm.Escaped($"{one}") : $"{one}"));

    private static bool IsHalf(string text, int place) =>
        (char.IsHighSurrogate(text[place]) && !(place + 1 < text.Length && char.IsLowSurrogate(text[place + 1])))
        || (char.IsLowSurrogate(text[place]) && !(place > 0 && char.IsHighSurrogate(text[place - 1])));

    private static string OneLineEnding(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Value(IHtmlFormElement form, string name)
    {
        var element = form.Elements.First(element => element.GetAttribute("name") == name);

        // The raw attribute and text, because the browser cuts the value of a box to one line.
        return OneLineEnding(element is IHtmlTextAreaElement area ? area.Value : element.GetAttribute("value") ?? "");
    }

    // Shown as a number once it was parsed as one.
    private static bool IsFigure(string name) => new[] { ".Day", ".Month", ".Year", ".Page", "CompletedYears" }.Any(end => name.EndsWith(end, StringComparison.Ordinal)) || name == "Input.Page";

    private static string Printed(string text) => string.Concat(text.Take(60).Select(one => one is >= ' ' and < '\u007F' ? $"{one}" : $"\\u{(int)one:X4}")) + (text.Length > 60 ? $"... ({text.Length})" : "");

    private static List<string> QueryNames(PortalEndpoint endpoint) =>
    [
        .. endpoint.Action?.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource is null || parameter.BindingInfo.BindingSource == BindingSource.Query)
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && !endpoint.Parameters.Contains(parameter.Name)).Select(parameter => parameter.Name) ?? [],
        .. endpoint.Action?.MethodInfo.GetCustomAttributes(typeof(PublicPageAttribute), inherit: false).Cast<PublicPageAttribute>().SelectMany(page => page.QueryKeys) ?? [],
        "lang-switch",
    ];

    /// <summary>A portal only for this class, behind a real port, because only there an invalid header breaks the response.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        private readonly Dictionary<string, IReadOnlyList<FoundForm>> forms = [];
        private int turn;

        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: false, onKestrel: true, settings: new Dictionary<string, string> { ["Documents:Uploads:PerQuarterHour"] = "10000" });

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Host.DisposeAsync();

        internal int Next() => turn++;

        internal async Task<IReadOnlyList<FoundForm>> FormsAsync(string language)
        {
            if (!forms.TryGetValue(language, out var found))
            {
                forms[language] = found = await SiteCrawler.AllAsync(Host, language);
            }

            return found;
        }

        internal async Task StillAnswersAsync()
        {
            using var browser = Host.Browser();
            using var answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
