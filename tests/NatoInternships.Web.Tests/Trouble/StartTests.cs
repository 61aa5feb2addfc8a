using System.Net;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>The program begun while its database is away.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class StartTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=/proc/no-such-folder/portal.db")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Database=portal;Username=somebody;Password=secret-word", "migrate")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;Database=portal;User Id=somebody;Password=secret-word;Encrypt=False;Connect Timeout=5;ConnectRetryCount=0", "check-invariants")]
    public async Task A_start_in_Development_and_a_verb_end_with_a_message(string provider, string connection, params string[] arguments)
    {
        using var portal = PortalProcess.Prepare(new Dictionary<string, string> { ["Database:Provider"] = provider, [$"ConnectionStrings:{provider}"] = connection });

        var (exitCode, output) = await portal.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains($"The database cannot be used ({provider}, ", output, StringComparison.Ordinal);
        Assert.Contains($"Look at ConnectionStrings:{provider}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_starts_says_that_it_is_not_ready_and_shows_the_page()
    {
        using var host = PortalHost.WithoutDatabase();
        using var visitor = host.Visitor("https://internships.example");

        using var live = await visitor.GetAsync("/health/live");
        using var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Contains("The database does not answer.", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var path in new[] { "/fr/vacancies", "/fr/account/sign-in" }) // the second needs the key ring for its token, and that is away too
        {
            using var page = await visitor.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.ServiceUnavailable), (path, page.StatusCode));
            Assert.Equal("Service temporairement indisponible", (await page.PageAsync()).Says("h1"));
        }

        Assert.False(File.Exists(Path.Combine(host.DataFolder, "missing", "portal.db"))); // no empty database in place of the one that is away
    }
}
