using System.Net;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Localisation;

public sealed class LanguageInPathTests
{
    [Theory]
    [InlineData("/", null, null, "/en")]
    [InlineData("/", null, "fr-BE,fr;q=0.9,en;q=0.5", "/fr")]
    [InlineData("/", null, "de,en;q=0.4,fr;q=0.6", "/fr")]
    [InlineData("/", null, "de", "/en")]
    [InlineData("/", null, "fr;q=0", "/en")]
    [InlineData("/", "fr", "en", "/fr")]
    [InlineData("/", "en", "fr", "/en")]
    [InlineData("/", "xx", "fr", "/fr")]
    [InlineData("/vacancies?q=a%20b&page=2", "fr", null, "/fr/vacancies?q=a%20b&page=2")]
    [InlineData("/english", null, null, "/en/english")]
    [InlineData("/EN/vacancies", null, null, "/en/vacancies")]
    [InlineData("/Fr", null, null, "/fr")]
    public async Task A_url_without_language_redirects_to_the_users_language(string asked, string? cookie, string? browser, string expected)
    {
        using var visitor = PortalHost.Current.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, asked);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", "culture=" + cookie);
        }

        if (browser is not null)
        {
            request.Headers.Add("Accept-Language", browser);
        }

        using var response = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_redirect_has_a_Vary_header()
    {
        using var response = await PortalHost.Current.Visitor().GetAsync("/vacancies");

        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.Contains("Cookie", response.Headers.Vary);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task The_redirect_never_leaves_the_portal(string asked)
    {
        using var response = await PortalHost.Current.Visitor().GetAsync(new Uri("http://localhost:5080" + asked));

        var target = response.Headers.Location?.OriginalString;
        Assert.True(target is null || target.StartsWith("/en/", StringComparison.Ordinal), target);
    }

    [Theory]
    [InlineData("/vacancies/250702/apply")]
    [InlineData("/")]
    public async Task A_form_sent_without_a_language_is_not_found(string path)
    {
        using var content = new FormUrlEncodedContent([]);
        using var response = await PortalHost.Current.Visitor().PostAsync(path, content);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/dist/none.css")]
    [InlineData("/feed/en.atom")]
    [InlineData("/calendar/secret.ics")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/health/live")]
    [InlineData("/dev/mail")]
    [InlineData("/favicon.ico")]
    public async Task Addresses_without_a_language_are_not_redirected(string path)
    {
        using var response = await PortalHost.Current.Visitor().GetAsync(path);

        Assert.NotEqual(HttpStatusCode.Redirect, response.StatusCode);
        using var under = await PortalHost.Current.Visitor().GetAsync("/en" + path);
        Assert.Equal(HttpStatusCode.NotFound, under.StatusCode);
    }

    [Theory]
    [InlineData("en", "fr", "Français")]
    [InlineData("fr", "en", "English")]
    public async Task The_switch_keeps_page_and_query_and_is_remembered(string from, string to, string word)
    {
        using var visitor = PortalHost.Current.Visitor();
        var page = await (await visitor.GetAsync($"/{from}/nowhere?q=x&page=2")).PageAsync();
        var link = page.QuerySelector("a.site-header__language")!;

        using var switched = await visitor.GetAsync(link.GetAttribute("href"));
        using var later = await visitor.GetAsync("/");

        Assert.Equal(word, link.TextContent);
        Assert.Equal(to, link.GetAttribute("lang"));
        Assert.Equal(to, link.GetAttribute("hreflang"));
        Assert.Equal($"/{to}/nowhere?q=x&page=2", switched.Headers.Location?.OriginalString);
        Assert.Contains(switched.Headers.GetValues("Set-Cookie"), cookie =>
            cookie.StartsWith($"culture={to}; max-age=31536000; path=/; samesite=lax", StringComparison.Ordinal));
        Assert.Equal("/" + to, later.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("en", "NATO Internships")]
    [InlineData("fr", "Stages à l’OTAN")]
    public async Task The_home_page_is_in_the_language_of_its_url(string culture, string name)
    {
        using var response = await PortalHost.Current.Visitor().GetAsync("/" + culture);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(culture, page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(name, page.Title, StringComparison.Ordinal);
        Assert.Equal(name, page.Says(".wordmark__name"));
        Assert.All(page.QuerySelectorAll(".menu__link[href]"), link => Assert.StartsWith($"/{culture}/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"http://localhost:5080/{culture}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["en", "fr", "x-default"], page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")));
    }
}
