using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Vacancies;

public sealed class NoticeTests
{
    [Fact]
    public async Task Notice_250702_says_its_facts_in_English()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies/250702");
        var facts = page.Says(".facts-card");

        Assert.Equal("Political Affairs and Security Policy Division", page.Says("h1"));
        Assert.Equal("International Staff · Vacancy 250702", page.Says(".page-head .kicker"));
        Assert.Equal("Sunday 22 June 2025", page.Says(".facts-card__date"));
        Assert.Contains("In 18 days", facts);
        Assert.Contains("€1,286.09 a month", facts);
        Assert.Contains("March or September 2026", facts);
        Assert.Contains("NATO SECRET", facts);
        Assert.Equal(["NASP", "IP", "P&P", "RPC", "SNS", "MO", "ADN"], page.QuerySelectorAll("#division dt").Select(term => term.TextContent));
        Assert.Equal(9, page.QuerySelectorAll("#show dt").Length);
        Assert.StartsWith("This internship calls for nine competencies.", page.Says("#show p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_250702_says_its_facts_in_French()
    {
        var page = await PublicPortal.GetAsync("/fr/vacancies/250702");
        var facts = page.Says(".facts-card");

        Assert.Equal("Division Affaires politiques et politique de sécurité", page.Says("h1"));
        Assert.Equal("Dimanche 22 juin 2025", page.Says(".facts-card__date"));
        Assert.Contains("1\u202F286,09\u00A0€ par mois", facts);
        Assert.Contains("Mars ou septembre 2026", facts);
        Assert.Contains("Être né ou née au plus tard le 22 juin 2004", page.Says("#who"));
        Assert.Contains("un diplôme obtenu le 23 juin 2024 ou après", page.Says("#who"));
    }

    [Fact]
    public async Task The_rules_are_shown_with_their_cut_off_dates()
    {
        var who = (await PublicPortal.GetAsync("/en/vacancies/250702")).Says("#who");

        Assert.Contains("assessed on Sunday 22 June 2025", who);
        Assert.Contains("32 member states", who);
        Assert.Contains("Born on or before 22 June 2004", who);
        Assert.Contains("a degree obtained on 23 June 2024 or later", who);
        Assert.Contains("Version 1 of the conditions", who);
        Assert.DoesNotContain("plus de", who);
    }

    [Fact]
    public async Task A_notice_with_both_wordings_names_the_gap_birth_date()
    {
        var who = (await PublicPortal.GetAsync("/en/vacancies/260715")).Says("#who");

        Assert.Contains("Born on or before 5 July 2004. If you were born on 6 July 2004, the Internship Office decides", who);
        Assert.Contains("Version 2 of the conditions", who);
    }

    [Fact]
    public async Task The_other_language_is_one_click_away_and_both_are_alternates()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies/250702");

        Assert.Equal("/fr/vacancies/250702?lang-switch=1", page.QuerySelector(".site-header__language")!.GetAttribute("href"));
        Assert.Equal(
            ["http://localhost:5080/en/vacancies/250702", "http://localhost:5080/fr/vacancies/250702", "http://localhost:5080/vacancies/250702"],
            page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_info_session_links_to_the_registration_with_its_host()
    {
        var card = (await PublicPortal.GetAsync("/en/vacancies/250702")).QuerySelector(".event-card")!;

        Assert.Contains("Wednesday 11 June 2025, 16:00, Brussels time (UTC+2)", card.TextContent);
        Assert.Contains("Register on example.org", card.TextContent);
    }

    [Fact]
    public async Task Every_link_within_the_portal_that_is_built_leads_to_a_page()
    {
        var page = await PublicPortal.GetAsync("/fr/vacancies/250702");
        var links = page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!)
            .Where(link => !link.Contains("/account/", StringComparison.Ordinal)).Distinct();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var response = await PublicPortal.Host.Visitor().GetAsync(new Uri(link.Split('#')[0], UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("/en/vacancies/999998")]
    [InlineData("/en/vacancies/250702x")]
    [InlineData("/fr/vacancies/%01")]
    [InlineData("/en/vacancies/999998/calendar.ics")]
    public async Task A_number_that_was_never_published_is_not_found(string address)
    {
        using var response = await PublicPortal.Host.Visitor().GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Apply_is_a_sign_in_link_for_anonymous_users_and_a_form_for_candidates()
    {
        var stranger = await PublicPortal.GetAsync("/en/vacancies/250702");
        var candidate = await PublicPortal.GetAsync("/en/vacancies/250702", await PublicPortal.SignedInAsync(DemoAccounts.Newcomer));

        Assert.Equal("/en/account/sign-in?returnUrl=%2Fen%2Fvacancies%2F250702%2Fapply", stranger.QuerySelector(".facts-card .button")!.GetAttribute("href"));
        Assert.Empty(stranger.QuerySelectorAll("form, input[name=__RequestVerificationToken]"));
        Assert.Equal("/en/vacancies/250702/apply", candidate.QuerySelector(".facts-card form")!.GetAttribute("action"));
        Assert.Contains("you have 3 of 3 left", candidate.Says(".facts-card__note"));
    }

    [Fact]
    public async Task Staff_read_the_notice_without_an_apply_button()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies/250702", await PublicPortal.SignedInAsync("hr@demo.example"));

        Assert.Equal("Political Affairs and Security Policy Division", page.Says("h1"));
        Assert.False(page.Shows("form[action$='/apply']"));
        Assert.False(page.Shows("a[href*='/account/sign-in?returnUrl']"));
    }

    [Fact]
    public async Task Who_has_an_application_sees_it_in_place_of_the_button()
    {
        var reference = await PublicPortal.QueryAsync(db => db.Applications
            .Where(a => db.Vacancies.Any(v => v.Id == a.VacancyId && v.Number.StartsWith("26")) && a.SubmittedVersion == 1)
            .Select(a => new { a.Reference, Number = db.Vacancies.Where(v => v.Id == a.VacancyId).Select(v => v.Number).First() }).SingleAsync());

        var page = await PublicPortal.GetAsync($"/en/vacancies/{reference.Number}", await PublicPortal.SignedInAsync(DemoAccounts.Candidate));

        Assert.Equal("Submitted", page.Says(".facts-card .tag"));
        Assert.Equal($"/en/applications/{reference.Reference}", page.QuerySelector(".facts-card .button")!.GetAttribute("href"));
        Assert.False(page.Shows("form[action$='/apply']"));
    }

    [Fact]
    public async Task A_closed_notice_is_readable_without_an_apply_button()
    {
        var number = await PublicPortal.AddVacancyAsync("990101", new ApplicationDeadline(new DateOnly(2025, 6, 1), new TimeOnly(23, 59)), cancel: false);

        var page = await PublicPortal.GetAsync($"/en/vacancies/{number}");

        Assert.Contains("could apply for this vacancy until Sunday 1 June 2025, 23:59, Brussels time (UTC+2)", page.Says(".message"));
        Assert.Equal("Application deadline", page.Says(".facts-card__label"));
        Assert.False(page.Shows("a[href*='sign-in?returnUrl']"));
        Assert.False(page.Shows("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task A_cancelled_notice_says_so_without_an_apply_button()
    {
        var number = await PublicPortal.AddVacancyAsync("990102", new ApplicationDeadline(new DateOnly(2025, 9, 1), new TimeOnly(23, 59)), cancel: true);

        var page = await PublicPortal.GetAsync($"/en/vacancies/{number}");

        Assert.Contains("cancelled on Tuesday 3 June 2025", page.Says(".message"));
        Assert.False(page.Shows("a[href*='sign-in?returnUrl']"));
        Assert.False(page.Shows("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task The_posting_has_every_documented_property()
    {
        var page = await PublicPortal.GetAsync("/fr/vacancies/250702");
        var posting = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Equal("JobPosting", posting.GetProperty("@type").GetString());
        Assert.Equal("Stage\u00A0: Division Affaires politiques et politique de sécurité", posting.GetProperty("title").GetString());
        Assert.StartsWith("<p>", posting.GetProperty("description").GetString());
        Assert.Equal("2025-05-19", posting.GetProperty("datePosted").GetString());
        Assert.Equal("2025-06-22T23:59:59+02:00", posting.GetProperty("validThrough").GetString());
        Assert.Equal("INTERN", posting.GetProperty("employmentType")[0].GetString());
        Assert.Equal("OTAN", posting.GetProperty("hiringOrganization").GetProperty("name").GetString());
        Assert.Equal("BE", posting.GetProperty("jobLocation").GetProperty("address").GetProperty("addressCountry").GetString());
        Assert.Equal("PostalAddress", posting.GetProperty("jobLocation").GetProperty("address").GetProperty("@type").GetString());
        Assert.Equal("EUR", posting.GetProperty("baseSalary").GetProperty("currency").GetString());
        Assert.Equal(1286.09m, posting.GetProperty("baseSalary").GetProperty("value").GetProperty("value").GetDecimal());
        Assert.Equal("MONTH", posting.GetProperty("baseSalary").GetProperty("value").GetProperty("unitText").GetString());
        Assert.Equal("250702", posting.GetProperty("identifier").GetProperty("value").GetString());
        Assert.False(posting.TryGetProperty("applicantLocationRequirements", out _)); // A nationality is not a place.
        Assert.StartsWith("La nationalité de l’un des 32 États membres", posting.GetProperty("eligibilityToWorkRequirement").GetString());
        Assert.True(posting.GetProperty("directApply").GetBoolean());
        Assert.Equal("fr", posting.GetProperty("inLanguage").GetString());
        Assert.Equal("2026-03-01", posting.GetProperty("jobStartDate").GetString());
        Assert.NotEmpty(posting.GetProperty("educationRequirements").GetString()!);
    }

    [Fact]
    public async Task A_text_cannot_end_the_posting_early()
    {
        const string Hostile = "</script><script>alert(1)</script><!--";
        await PublicPortal.AddVacancyAsync("990103", new ApplicationDeadline(new DateOnly(2025, 9, 1), new TimeOnly(23, 59)), cancel: true, title: Hostile);
        var page = await PublicPortal.GetAsync("/en/vacancies/990103");

        var written = new StringWriter();
        NatoInternships.Web.Areas.Public.Vacancies.JobPosting.Script(new System.Text.Json.Nodes.JsonObject { ["title"] = Hostile })
            .WriteTo(written, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Equal(Hostile, page.Says("h1"));
        Assert.DoesNotContain("<!--", written.ToString());
        Assert.Single(Pages.Parse(written.ToString()).QuerySelectorAll("script"));
    }
}
