using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>Opens every page of the portal as an anonymous user and as a candidate in each stage, and collects the forms.</summary>
internal static partial class SiteCrawler
{
    /// <summary>Returns one of each form with a different target or different fields.</summary>
    public static async Task<IReadOnlyList<FoundForm>> AllAsync(PortalHost host, string language)
    {
        var forms = new List<FoundForm>();
        forms.AddRange(await WalkAsync(host, language, null));
        foreach (var stage in Enum.GetValues<Stage>())
        {
            forms.AddRange(await WalkAsync(host, language, stage));
        }

        return [.. forms.DistinctBy(form => (form.Endpoint.Name, string.Join(' ', form.Names.Select(Numbers)), form.Stage is null))];
    }

    /// <summary>Returns the pages of a person: those of route patterns, and those of links with a query.</summary>
    public static async Task<IReadOnlyList<(string Address, IHtmlDocument Page, string Body)>> PagesAsync(PortalHost host, string language, CandidateFixture? whose, HttpClient client)
    {
        var endpoints = PortalEndpoint.Of(host);
        var names = whose ?? await CandidateFixture.OfAsync(host); // An anonymous user tries all of them too.
        await host.SendMailsAsync();
        var waiting = new Queue<string>(endpoints.Where(endpoint => endpoint.Verb == "GET").Select(endpoint => endpoint.Address(language, name => names.Own(endpoint, name))));
        waiting.Enqueue($"/{language}/vacancies/{names.FreeNumber}");
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var pages = new List<(string, IHtmlDocument, string)>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var body = await answer.Content.ReadAsStringAsync();
            var page = Pages.Parse(body);
            pages.Add((address, page, body));
            foreach (var link in page.QuerySelectorAll("main a[href*='?']").Select(link => link.GetAttribute("href")!))
            {
                if (link.StartsWith($"/{language}/", StringComparison.Ordinal) && link.Length < 200 && seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return pages;
    }

    private static async Task<List<FoundForm>> WalkAsync(PortalHost host, string language, Stage? stage)
    {
        var endpoints = PortalEndpoint.Of(host);
        var whose = stage is { } reached ? await CandidateFixture.OfAsync(host, reached) : null;
        var client = whose?.Client ?? host.Browser();
        var forms = new List<FoundForm>();
        foreach (var (address, page, _) in await PagesAsync(host, language, whose, client))
        {
            Collect(page, address, (whose?.Names ?? []).Aggregate(address, (path, name) => path.Replace(name.Value, name.Token, StringComparison.Ordinal)));
        }

        foreach (var ((link, reader), index) in stage is null ? (await FoundForm.OfMailsAsync(host, language)).Select((one, index) => (one, index)) : [])
        {
            using var answer = await reader.GetAsync(new Uri(link, UriKind.Relative));
            Collect(await answer.PageAsync(), link, $"{FoundForm.MailedLinks}{index}");
        }

        return forms;

        void Collect(IHtmlDocument page, string address, string template)
        {
            foreach (var (form, index) in page.Forms.OfType<IHtmlFormElement>().Select((form, index) => (form, index)).Where(one => one.form.Method == "post"))
            {
                var path = (form.GetAttribute("action") is { Length: > 0 } action ? action : address).Split('?')[0];
                var endpoint = endpoints.Where(one => one.Answers("POST", path)).OrderBy(one => one.Parameters.Count).FirstOrDefault()
                    ?? throw new InvalidOperationException($"A form on {template} goes to {path}, where nothing answers.");
                forms.Add(new FoundForm(
                    stage, language, template, index, endpoint, [.. form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Where(name => name.Length > 0).Distinct()],
                    form.QuerySelector("input[type=file]") is not null,
                    form.QuerySelector("textarea, input[type=text], input[type=email], input[type=tel], input[type=search], input[type=number], input[type=password], input:not([type])") is not null));
            }
        }
    }

    // The forms of two rows of one list count as one.
    private static string Numbers(string name) => Figures().Replace(name, "#");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figures();
}
