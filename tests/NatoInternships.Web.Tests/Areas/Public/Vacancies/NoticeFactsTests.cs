using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Vacancies;

/// <summary>The page reads the facts of the published version, and shows what a notice may leave out only when it is stated.</summary>
public sealed class NoticeFactsTests
{
    [Theory]
    [InlineData("en", "About 90 people work here.", "Places 3", "The terms", "https://example.org/en/terms")]
    [InlineData("fr", "Environ 90 personnes y travaillent.", "Postes à pourvoir 3", "Les conditions", "https://example.org/fr/conditions")]
    public async Task A_notice_shows_staff_places_competencies_and_links_of_its_version(string culture, string staff, string places, string label, string address)
    {
        var call = new ACall();
        var vacancy = call.AddVacancy(new(new DateOnly(2025, 6, 22), new TimeOnly(23, 59)));
        var facts = call.Facts(vacancy.Deadline) with
        {
            StaffCount = 90, Places = 3, Competencies = ["teamwork", "empathy", "initiative"], Intakes = ["2026-09"],
            Links = [new(new("The terms", "Les conditions"), new("https://example.org/en/terms", "https://example.org/fr/conditions"))],
        };
        vacancy.Publish(ACall.Content("Facts"), facts, " facts ", PortalHost.Now);
        await Candidates.AnApplication.SaveAsync(call);

        using var answer = await PortalHost.OfCandidates.CreateClient().GetAsync($"/{culture}/vacancies/{vacancy.Number}");
        var page = await answer.PageAsync();

        Assert.Contains(staff, page.Says("#division"));
        Assert.Contains(places, page.QuerySelectorAll(".facts-card__list > div").Select(row => $"{row.QuerySelector("dt")!.TextContent} {row.QuerySelector("dd")!.TextContent}"));
        Assert.Equal(3, page.QuerySelectorAll("#show dt").Length);
        var link = page.QuerySelector("#more + ul a")!;
        Assert.Equal((label, address), (link.TextContent.Trim(), link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_notice_without_them_does_not_mention_them()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies/250702");

        Assert.False(page.Shows("#more"));
        Assert.DoesNotContain("Places", page.QuerySelectorAll(".facts-card__list dt").Select(term => term.TextContent));
    }
}
