using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// One person with one browser window. Everything that goes wrong on the way is collected: errors on the console (the content
/// policy's among them), exceptions, failed requests, server errors, findings of axe, content wider than the window.
/// </summary>
internal sealed partial class Visitor : IAsyncDisposable
{
    private const int LinesKept = 300;

    // On the page itself: the package for Playwright gathers the findings of frames in a blank page of their own, which takes more than
    // twice as long, and the content policy lets no page have a frame.
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

    /// <summary>Of the portal, without language.</summary>
    public string Address { get; }

    public IPage Page { get; }

    /// <summary>Pages looked at so far.</summary>
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

    /// <summary>Is signed in from now on, as who holds this cookie.</summary>
    public Task SignInAsync(string cookie) => context.AddCookiesAsync([new Cookie { Name = SignedIn.CookieName, Value = cookie, Url = Address }]);

    /// <summary>Opens a path of the portal in the visitor's language.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        var answer = await Page.GotoAsync($"/{Screen.Language}{path}");
        Assert.NotNull(answer);
        Assert.True(answer.Status < 400, $"{path} answered {answer.Status}");

        return answer;
    }

    /// <summary>Does something that loads another page, and waits for it.</summary>
    /// <returns>The status of the page that stands there then, after redirects.</returns>
    public async Task<int> AndWaitAsync(Func<Task> act)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            act,
            response => response.Request.IsNavigationRequest && response.Frame == Page.MainFrame && response.Status is < 300 or >= 400,
            new PageRunAndWaitForResponseOptions { Timeout = 20_000 });
        await LoadedAsync();

        return answer.Status;
    }

    // Asked of the page: the event of a page that loaded at once can be missed, and is waited for in vain.
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
                // the page changed while it was asked
            }

            Assert.True(tries < 400, "The page was not loaded within twenty seconds.");
            await Task.Delay(50);
        }
    }

    /// <summary>Follows a link of the page's own content, or of the whole page where the content has none.</summary>
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

    /// <summary>Sends the form that holds the field of this name by its first button.</summary>
    /// <returns>The status of the page that follows.</returns>
    public Task<int> SendAsync(string field) =>
        AndWaitAsync(() => Page.Locator("form", new PageLocatorOptions { Has = Page.Locator($"[name=\"{field}\"]") }).Last.Locator("button:not([type=button])").First.ClickAsync());

    /// <summary>Sends a form that must be accepted.</summary>
    public async Task SaveAsync(string field)
    {
        var status = await SendAsync(field);
        Assert.True(status == 200, $"{Page.Url} answered {status}: {await SummaryAsync()}");
    }

    /// <summary>Sends a form that must be refused, and looks at how.</summary>
    public async Task BeRefusedAsync(string field, string name)
    {
        var status = await SendAsync(field);
        Assert.True(status == 400, $"{Page.Url} answered {status}");
        await LookAtErrorAsync(name);
    }

    /// <summary>Looks at the page that stands there: accessibility, width, policy; takes a picture where one is wanted.</summary>
    /// <param name="name">Of the page, for messages and pictures.</param>
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

    /// <summary>Looks at a page that shows what is wrong: its title says so first, and a summary links to each field.</summary>
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

    /// <summary>Throws with everything that went wrong on the way.</summary>
    public void AssertNothingWentWrong() => Assert.True(problems.IsEmpty, $"{problems.Count} problems on {Screen}:\n{string.Join('\n', problems.Distinct())}");

    /// <summary>Runs a walk; when it fails, leaves a picture of the page it failed on in artifacts/, and what the portal said last.</summary>
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

    // Axe waits for promises, which never come true where scripts are off: it reads the same page, without our scripts, in a window of its own.
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
            // What the browser says of a page that answered 400 or 409 on purpose; other files that fail are seen below.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                problems.Enqueue($"after {place}: console: {message.Text}");
            }
        };
        Page.PageError += (_, error) => problems.Enqueue($"after {place}: exception: {error}");
        Page.RequestFailed += (_, request) =>
        {
            if (request.Failure is not "net::ERR_ABORTED") // left behind by the next page, or a download
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

    // An icon whose name the sprite does not hold leaves a gap and no other trace.
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
