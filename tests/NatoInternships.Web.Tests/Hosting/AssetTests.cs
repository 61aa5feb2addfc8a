using System.Net;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Hosting;

public sealed class AssetTests
{
    [Fact]
    public async Task Compiled_files_start_at_the_root_and_are_kept_for_a_year_by_their_hash()
    {
        using var visitor = PortalHost.Current.Visitor();
        var page = await (await visitor.GetAsync("/fr")).PageAsync();
        var href = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var current = await visitor.GetAsync(href);
        using var stale = await visitor.GetAsync("/dist/site.css?v=old");

        Assert.Matches(@"^/dist/site\.css\?v=[\w-]{12}$", href);
        Assert.Equal(HttpStatusCode.OK, current.StatusCode);
        Assert.Equal(TimeSpan.FromDays(365), current.Headers.CacheControl?.MaxAge);
        Assert.Contains("immutable", current.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(true, stale.Headers.CacheControl?.NoCache);
    }
}
