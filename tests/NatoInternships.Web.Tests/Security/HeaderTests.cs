using System.Net;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Tests.Security;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/fr")]
    [InlineData("/en/no/such/page")]
    [InlineData("/en/trouble/throw/bug")]
    [InlineData("/en/trouble/status/429")]
    [InlineData("/en/trouble/closed")]
    [InlineData("/dist/site.css")]
    [InlineData("/dist/none.css")]
    [InlineData("/feed/en.atom")]
    [InlineData("/feed/none.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/og-fr.png")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Every_answer_carries_the_headers(string path)
    {
        using var response = await PortalHost.Current.Visitor().GetAsync(path);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Single(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Single(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Single(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Single(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Single(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Single(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Styles_are_served_to_anonymous_users()
    {
        using var response = await PortalHost.Current.Visitor().GetAsync("/dist/site.css");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Signed_in_pages_are_not_stored()
    {
        using var visitor = PortalHost.Current.Visitor();
        using var before = await visitor.GetAsync("/en");
        using var signIn = await visitor.GetAsync("/en/trouble/sign-in");
        using var after = await visitor.GetAsync("/en");
        using var open = await visitor.GetAsync("/en/trouble/closed");

        Assert.NotEqual(true, before.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(true, after.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task In_production_browsers_keep_to_https_and_cookies_to_the_host()
    {
        using var visitor = PortalHost.InProduction.Visitor("https://internships.example");
        using var page = await visitor.GetAsync("/en");
        using var signIn = await visitor.GetAsync("/en/trouble/sign-in");

        Assert.Equal("max-age=31536000; includeSubDomains", Single(page, "Strict-Transport-Security"));
        Assert.Contains(signIn.Headers.GetValues("Set-Cookie"), cookie =>
            cookie.StartsWith("__Host-session=", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.Ordinal) && cookie.Contains("path=/;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", "http://other.localhost:5080", HttpStatusCode.Forbidden)]
    [InlineData(null, "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "null", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "http://localhost:5080", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", null, HttpStatusCode.OK)]
    [InlineData("same-origin", "http://localhost:5080", HttpStatusCode.OK)]
    [InlineData(null, "http://localhost:5080", HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task A_form_of_another_site_is_refused(string? site, string? origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/trouble/text-without-token");
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("typed", "x")]);
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await PortalHost.Current.Visitor().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    private static string Single(HttpResponseMessage response, string header) => Assert.Single(response.Headers.GetValues(header));
}
