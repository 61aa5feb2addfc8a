using System.Net;

namespace NatoInternships.Web.Tests.Hosting;

/// <summary>Health and status are public and never rejected. They are read once a second, however many requests there are.</summary>
public sealed class KeptHealthTests
{
    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/en/status")]
    public async Task A_second_question_within_a_second_does_not_reach_the_database(string path)
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Health:KeptSeconds"] = "1" });
        using var visitor = host.Visitor();
        using var first = await visitor.GetAsync(path);
        using (await host.TroubleAsync(DatabaseTrouble.Gone))
        {
            using var same = await visitor.GetAsync($"{path}?x=1");
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            using var next = await visitor.GetAsync($"{path}?x=2");

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, same.StatusCode));
            var (before, after) = (await same.Content.ReadAsStringAsync(), await next.Content.ReadAsStringAsync());
            Assert.NotEqual(IsUnavailable(before), IsUnavailable(after));
            Assert.True(IsUnavailable(after));
        }
    }

    private static bool IsUnavailable(string answer) =>
        answer.Contains("Unhealthy", StringComparison.Ordinal) || answer.Contains("Nobody can submit an application at the moment.", StringComparison.Ordinal);
}
