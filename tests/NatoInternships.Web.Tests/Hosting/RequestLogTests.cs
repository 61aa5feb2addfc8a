namespace NatoInternships.Web.Tests.Hosting;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_request_is_logged_by_route_and_never_by_what_it_carries()
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
}
