using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Tests.Errors;

public sealed class ErrorPageTests
{
    public static TheoryData<string, string, int> Troubles()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var culture in new[] { "en", "fr" })
        {
            foreach (var status in new[] { 400, 403, 404, 409, 413, 429, 500, 503 })
            {
                data.Add(culture, $"/trouble/status/{status}", status);
            }

            data.Add(culture, "/trouble/throw/bug", 500);
            data.Add(culture, "/trouble/throw/too-large", 413);
            data.Add(culture, "/trouble/throw/database-away", 503);
            data.Add(culture, "/no/such/page", 404);
            data.Add(culture, "/error", 404);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Every_failure_is_a_page_of_the_portal(string culture, string path, int status)
    {
        using var response = await PortalHost.Current.Visitor().GetAsync($"/{culture}{path}");
        var page = await response.PageAsync();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(culture, page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Says("h1"));
        Assert.StartsWith(page.Says("h1") + " - ", page.Title, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", page.Says("main code"));
        Assert.Equal(culture == "en" ? $"/fr{path}?lang-switch=1" : $"/en{path}?lang-switch=1", page.QuerySelector(".site-header__language")!.GetAttribute("href"));
        Assert.True(page.Shows("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("secret", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(status == 503, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_failed_post_returns_the_error_page()
    {
        using var content = new ByteArrayContent([]); // No form that could be saved.
        using var response = await PortalHost.Current.Visitor().PostAsync("/fr/trouble/text", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode); // No token.
        Assert.Equal("Votre demande n’a pas pu être lue", (await response.PageAsync()).Says("h1"));
    }

    [Fact]
    public async Task An_unknown_url_returns_404_and_a_closed_page_redirects_to_sign_in()
    {
        using var unknown = await PortalHost.Current.Visitor().GetAsync("/en/unknown");
        using var closed = await PortalHost.Current.Visitor().GetAsync("/fr/trouble/closed");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal("/fr/account/sign-in", closed.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Without_the_session_store_the_page_shows_no_account_links()
    {
        using var visitor = PortalHost.Current.Visitor();
        using var signIn = await visitor.GetAsync("/fr/trouble/sign-in?trouble=database-away");

        using var response = await visitor.GetAsync("/fr");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Service temporairement indisponible", page.Says("h1"));
        Assert.True(page.Shows("header a[href='/fr/help']"));
        Assert.False(page.Shows("header a[href='/fr/account/sign-in'], header form[action$='/account/sign-out'], header a[href='/fr/account']")); // It is unknown who asks.
    }

    [Fact]
    public async Task A_failing_error_page_returns_the_fixed_page_in_both_languages()
    {
        using var visitor = PortalHost.Current.Visitor();
        using var signIn = await visitor.GetAsync("/fr/trouble/sign-in?trouble=bug");

        using var response = await visitor.GetAsync("/fr");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(page.Shows("html[lang=en] [lang=fr]"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.DoesNotContain("secret", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("08006", true)] // Connection failure.
    [InlineData("25006", true)] // Read-only transaction: a standby server, or one that protects itself.
    [InlineData("28P01", true)] // The password was changed.
    [InlineData("3D000", true)] // No such database.
    [InlineData("53100", true)] // Disk full.
    [InlineData("53300", true)] // Too many connections.
    [InlineData("57P01", true)] // Shut down.
    [InlineData("57P03", true)] // Starting up.
    [InlineData("58030", true)] // I/O error.
    [InlineData("23505", false)] // Unique violation.
    [InlineData("42P01", false)] // No such table.
    public void PostgreSql_states_decide_whether_it_is_unavailable(string state, bool isUnavailable) =>
        Assert.Equal(isUnavailable, ServiceUnavailable.Caused(new DbUpdateException("", new Npgsql.PostgresException("", "ERROR", "ERROR", state))));

    [Theory]
    [InlineData("Server=127.0.0.1,1;Connect Timeout=5;ConnectRetryCount=0;Encrypt=False")]
    [InlineData("Server=no-such-host.invalid;Connect Timeout=5;ConnectRetryCount=0;Encrypt=False")]
    public async Task SqlServer_that_does_not_answer_is_unavailable(string connection)
    {
        await using var server = new Microsoft.Data.SqlClient.SqlConnection(connection);

        Assert.True(ServiceUnavailable.Caused(await Record.ExceptionAsync(() => server.OpenAsync())));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Timeout=5")]
    [InlineData("Host=no-such-host.invalid;Timeout=5")]
    public async Task PostgreSql_that_does_not_answer_is_unavailable(string connection)
    {
        await using var server = new Npgsql.NpgsqlConnection(connection);

        Assert.True(ServiceUnavailable.Caused(await Record.ExceptionAsync(() => server.OpenAsync())));
    }

    [Fact]
    public void A_full_disk_is_unavailable_and_not_a_bug()
    {
        Assert.True(ServiceUnavailable.Caused(new InvalidOperationException("", new IOException("No space left", 28))));
        Assert.True(ServiceUnavailable.Caused(new Microsoft.Data.Sqlite.SqliteException("unable to open", 14)));
        Assert.All([5, 8, 10, 11, 13, 26], code => Assert.True(ServiceUnavailable.Caused(new Microsoft.Data.Sqlite.SqliteException("", code))));
        Assert.All([28, 30], errno => Assert.True(ServiceUnavailable.Caused(new IOException("", errno))));
        Assert.False(ServiceUnavailable.Caused(new Microsoft.Data.Sqlite.SqliteException("constraint", 19)));
        Assert.False(ServiceUnavailable.Caused(new IOException("some other")));
        Assert.False(ServiceUnavailable.Caused(new BadHttpRequestException("body", 413)));
    }
}
