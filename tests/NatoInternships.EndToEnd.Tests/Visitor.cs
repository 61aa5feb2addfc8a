using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// A visitor with one browser window. Collects all problems: console errors including those of the content security policy, exceptions,
/// failed requests, server errors, findings of axe, and content wider than the window.
/// </summary>
internal sealed partial class Visitor : IAsyncDisposable
{
    private const int LinesKept = 300;

    // Runs on the page itself. The package for Playwright collects the findings of frames in another blank page, which takes twice as long,
    // and the content security policy forbids frames.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + """
        ;axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
        }).then(result => result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(node => node.html).join(' | ')}`))
        """;

    private static readonly string? Shots = Environment.GetEnvironmentVariable("PORTAL_SHOTS");

    private readonly ConcurrentQueue<string> problems = new();
    private readonly IBrowserContext context;
    private string place = "start";
    private string walk = "";
    private int pages;
    private IPage? reading;

    private Visitor(Screen screen, string address, IBrowserContext context, IPage page)
    {
        Screen = screen;
        Address = address;
        this.context = context;
        Page = page;
    }

    public Screen Screen { get; }

    /// <summary>Address of the portal, without language.</summary>
    public string Address { get; }

    public IPage Page { get; }

    /// <summary>Number of pages looked at.</summary>
    public int Pages => pages;

    public static async Task<Visitor> ArriveAsync(Screen screen)
    {
        var portal = await Portal.RunningAsync();
        var browser = await Browser.StartedAsync();
        var context = await browser.NewContextAsync(Options(screen, portal.Address));
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(screen, portal.Address, context, page);
        await visitor.ListenAsync();

        return visitor;
    }

    /// <summary>Signs in with this session cookie.</summary>
    public Task SignInAsync(string cookie) => context.AddCookiesAsync([new Cookie { Name = SignedIn.CookieName, Value = cookie, Url = Address }]);

    /// <summary>Opens a path of the portal in the visitor's language.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        var answer = await Page.GotoAsync($"/{Screen.Language}{path}");
        Assert.NotNull(answer);
        Assert.True(answer.Status < 400, $"{path} answered {answer.Status}");

        return answer;
    }

    /// <summary>Runs an action that loads another page, and waits for it.</summary>
    /// <returns>The status of the new page, after redirects.</returns>
    public async Task<int> AndWaitAsync(Func<Task> act)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            act,
            response => response.Request.IsNavigationRequest && response.Frame == Page.MainFrame && response.Status is < 300 or >= 400,
            new PageRunAndWaitForResponseOptions { Timeout = 20_000 });
        await LoadedAsync();

        return answer.Status;
    }

    // Polls the page, because the load event of a fast page can be missed.
    private async Task LoadedAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                if (await Page.EvaluateAsync<string>("document.readyState") == "complete")
                {
                    return;
                }
            }
            catch (PlaywrightException) when (tries < 400)
            {
                // The page changed during the query.
            }

            Assert.True(tries < 400, "The page was not loaded within twenty seconds.");
            await Task.Delay(50);
        }
    }

    /// <summary>Follows a link in the main content, or on the whole page when the content has none.</summary>
    public async Task FollowAsync(string hrefEnd)
    {
        var link = Page.Locator($"main a[href$=\"{hrefEnd}\"]:visible").First;
        await AndWaitAsync(() => link.ClickAsync());
    }

    /// <summary>Types into the field of this name.</summary>
    public Task FillAsync(string name, string value) => Field(name).FillAsync(value);

    /// <summary>Chooses the option of this value.</summary>
    public Task SelectAsync(string name, string value) => Field(name).SelectOptionAsync(value);

    /// <summary>Ticks the box, or the option of this value.</summary>
    public Task TickAsync(string name, string? value = null) =>
        Page.Locator($"[name=\"{name}\"]{(value is null ? "" : $"[value=\"{value}\"]")}:not([type=hidden])").First.CheckAsync(new LocatorCheckOptions { Force = true });

    /// <summary>Types a month and its year into their boxes.</summary>
    public async Task FillMonthAsync(string name, int month, int year)
    {
        await FillAsync($"{name}.Month", month.ToString(CultureInfo.InvariantCulture));
        await FillAsync($"{name}.Year", year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Types a date into its three boxes.</summary>
    public async Task FillDateAsync(string name, int day, int month, int year)
    {
        await FillAsync($"{name}.Day", day.ToString(CultureInfo.InvariantCulture));
        await FillAsync($"{name}.Month", month.ToString(CultureInfo.InvariantCulture));
        await FillAsync($"{name}.Year", year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Posts the form with this field by its first button.</summary>
    /// <returns>The status of the next page.</returns>
    public Task<int> SendAsync(string field) =>
        AndWaitAsync(() => Page.Locator("form", new PageLocatorOptions { Has = Page.Locator($"[name=\"{field}\"]") }).Last.Locator("button:not([type=button])").First.ClickAsync());

    /// <summary>Posts a form that must be accepted.</summary>
    public async Task SaveAsync(string field)
    {
        var status = await SendAsync(field);
        Assert.True(status == 200, $"{Page.Url} answered {status}: {await SummaryAsync()}");
    }

    /// <summary>Posts a form that must be rejected, and looks at the page.</summary>
    public async Task BeRefusedAsync(string field, string name)
    {
        var status = await SendAsync(field);
        Assert.True(status == 400, $"{Page.Url} answered {status}");
        await LookAtErrorAsync(name);
    }

    /// <summary>Checks the current page: accessibility, width, content security policy. Takes a screenshot if requested.</summary>
    /// <param name="name">Name of the page, for messages and screenshots.</param>
    public async Task LookAsync(string name)
    {
        place = name;
        pages++;
        Assert.Equal(Screen.Language, await Page.GetAttributeAsync("html", "lang"));
        foreach (var violation in await AxeAsync())
        {
            problems.Enqueue($"{name}: axe {violation}");
        }

        await WidthAsync(name);
        await IconsAsync(name);
        if (Screen.IsPhone)
        {
            await Page.SetViewportSizeAsync(320, 844);
            await WidthAsync($"{name} at 320");
            await Page.SetViewportSizeAsync(Screen.Size.Width, Screen.Size.Height);
        }

        if (Shots is not null)
        {
            await PictureAsync(Path.Combine(Shots, $"{walk}-{Screen}", $"{pages:D2}-{name}.png"));
        }
    }

    /// <summary>Checks a page with errors: its title starts with the error, and a summary links to each field.</summary>
    public async Task LookAtErrorAsync(string name)
    {
        Assert.StartsWith(Screen.Language == "fr" ? "Erreur" : "Error", await Page.TitleAsync(), StringComparison.Ordinal);
        var links = Page.Locator(".error-summary a");
        Assert.NotEqual(0, await links.CountAsync());
        foreach (var link in await links.AllAsync())
        {
            var target = await link.GetAttributeAsync("href") ?? "";
            if (await Page.Locator($"[id=\"{target.TrimStart('#')}\"]").CountAsync() != 1)
            {
                problems.Enqueue($"{name}: the summary's link {target} leads nowhere");
            }
        }

        await LookAsync($"{name}-error");
    }

    /// <summary>Throws with all collected problems.</summary>
    public void AssertNothingWentWrong() => Assert.True(problems.IsEmpty, $"{problems.Count} problems on {Screen}:\n{string.Join('\n', problems.Distinct())}");

    /// <summary>Runs a test. When it fails, saves a screenshot in artifacts/ and the last output of the portal.</summary>
    public async Task WalkAsync(string name, Func<Task> steps)
    {
        walk = name;
        try
        {
            await steps();
            AssertNothingWentWrong();
        }
        catch
        {
            var folder = Path.Combine(TestSupport.Hosting.Repository.Root, "artifacts");
            Directory.CreateDirectory(folder);
            await File.WriteAllLinesAsync(Path.Combine(folder, $"{name}-{Screen}.log"), (await Portal.RunningAsync()).Output.TakeLast(LinesKept));
            await PictureAsync(Path.Combine(folder, $"{name}-{Screen}.png"));
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}-{Screen}.html"), $"<!-- {Page.Url} -->\n{await Page.ContentAsync()}");
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        if (reading is not null)
        {
            await reading.Context.CloseAsync();
        }
    }

    private async Task<string[]> AxeAsync() => await (await WithScriptsAsync()).EvaluateAsync<string[]>(Axe).WaitAsync(TimeSpan.FromSeconds(60));

    // Axe needs promises, which do not resolve when scripts are off. It checks the same page, without our scripts, in another window.
    private async Task<IPage> WithScriptsAsync()
    {
        if (Screen.HasScripts)
        {
            return Page;
        }

        var html = OurScripts().Replace(await Page.ContentAsync(), "");
        reading ??= await (await (await Browser.StartedAsync()).NewContextAsync(Options(Screen with { HasScripts = true }, Address))).NewPageAsync();
        await reading.UnrouteAllAsync();
        await reading.RouteAsync(
            request => request == Page.Url,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html }));
        await reading.GotoAsync(Page.Url);

        return reading;
    }

    [GeneratedRegex("<script[^>]*\\ssrc=[^>]*></script>")]
    private static partial Regex OurScripts();

    private static BrowserNewContextOptions Options(Screen screen, string address) => new()
    {
        BaseURL = address,
        ViewportSize = screen.Size,
        JavaScriptEnabled = screen.HasScripts,
        Locale = screen.Language == "fr" ? "fr-FR" : "en-GB",
        TimezoneId = "Europe/Istanbul",
        ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    };

    private async Task ListenAsync()
    {
        if (Screen.HasScripts)
        {
            await Page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('securitypolicyviolation ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))");
        }

        Page.Console += (_, message) =>
        {
            // The browser reports pages that return 400 or 409 on purpose. Other files that fail are found below.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                problems.Enqueue($"after {place}: console: {message.Text}");
            }
        };
        Page.PageError += (_, error) => problems.Enqueue($"after {place}: exception: {error}");
        Page.RequestFailed += (_, request) =>
        {
            if (request.Failure is not "net::ERR_ABORTED") // Cancelled by the next page, or a download.
            {
                problems.Enqueue($"after {place}: {request.Method} {request.Url} failed: {request.Failure}");
            }
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 500 || (response.Status >= 400 && !response.Request.IsNavigationRequest))
            {
                problems.Enqueue($"after {place}: {response.Request.Method} {response.Url} answered {response.Status}");
            }
        };
    }

    private async Task WidthAsync(string name)
    {
        var (content, window) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        if (content > window)
        {
            var widest = await Page.EvaluateAsync<string>(
                "w => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')", window);
            problems.Enqueue($"{name}: {content} pixels of content in a window of {window}: {widest}");
        }
    }

    // An icon that is missing in the sprite leaves an empty space and no other sign.
    private async Task IconsAsync(string name)
    {
        var empty = await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('svg use')].filter(use => use.checkVisibility() && use.getBBox().width === 0).map(use => use.parentElement.parentElement.outerHTML.slice(0, 160))");
        foreach (var place in empty)
        {
            problems.Enqueue($"{name}: an empty icon: {place}");
        }
    }

    private ILocator Field(string name) => Page.Locator($"[name=\"{name}\"]:not([type=hidden])").First;

    private async Task<string> SummaryAsync()
    {
        var summary = Page.Locator(".error-summary");

        return await summary.CountAsync() == 0 ? "no summary" : await summary.First.InnerTextAsync();
    }

    private Task<byte[]> PictureAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        return Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
    }
}
