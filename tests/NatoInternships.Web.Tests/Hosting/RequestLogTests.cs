using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Web.Tests.Hosting;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_request_is_logged_by_route_without_its_content()
    {
        using var visitor = PortalHost.Current.Visitor();
        visitor.DefaultRequestHeaders.UserAgent.ParseAdd("canary-agent/1.0");

        foreach (var path in new[] { "/en/trouble/status/418?mail=canary-query", "/en/canary-path", "/calendar/canary-secret.ics", "/en/trouble/throw/bug?q=canary-query" })
        {
            using var response = await visitor.GetAsync(path);
        }

        Assert.Contains(PortalHost.Current.Log.All, line => line.Contains("trouble/status/{code:int}", StringComparison.Ordinal) && line.Contains("418", StringComparison.Ordinal));
        Assert.All(PortalHost.Current.Log.All, line => Assert.DoesNotContain("canary", line, StringComparison.Ordinal));
        Assert.Contains(PortalHost.Current.Log.All, line => line.Contains("\"@tr\":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_of_a_signed_in_user_is_logged_with_the_sessions_id_and_without_the_accounts()
    {
        var account = await PortalHost.Current.NewCandidateAsync();
        using var browser = PortalHost.Current.Client(account);
        var session = await PortalHost.Current.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == account.UserId).Select(s => s.Id).SingleAsync());

        using var missing = await browser.GetAsync("/en/applications/0000-0000-0000");

        var line = Assert.Single(PortalHost.Current.Log.All, line => line.Contains($"\"Session\":\"{session}\"", StringComparison.Ordinal));
        Assert.Contains("404", line, StringComparison.Ordinal);
        Assert.All(PortalHost.Current.Log.All, line => Assert.DoesNotContain($"{account.UserId}", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(503, "Warning")]
    [InlineData(502, "Error")]
    public async Task A_rejected_request_is_not_logged_as_an_error(int status, string level)
    {
        using var answer = await PortalHost.Current.Visitor().GetAsync($"/en/trouble/status/{status}");

        Assert.Contains(PortalHost.Current.Log.All, line =>
            line.Contains("trouble/status/{code:int}", StringComparison.Ordinal) && line.Contains($"\"StatusCode\":{status}", StringComparison.Ordinal)
            && line.Contains($"\"@l\":\"{level}\"", StringComparison.Ordinal));
    }
}
