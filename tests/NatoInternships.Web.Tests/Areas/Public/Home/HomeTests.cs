using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task Home_tells_of_the_call_that_closes_first()
    {
        var page = await PublicPortal.GetAsync("/en");

        Assert.Equal("The 2026 call is open", page.Says(".kicker"));
        Assert.Equal("Sunday 22 June 2025", page.Says(".deadline-panel__date"));
        Assert.Equal("23:59, Brussels time (UTC+2)", page.Says(".deadline-panel__time"));
        Assert.Equal("18", page.Says(".deadline-panel__number"));
        Assert.Equal("2025-06-22T21:59:00Z", page.QuerySelector(".deadline-panel time")!.GetAttribute("datetime"));
        Assert.Equal("/en/vacancies/250702/calendar.ics", page.QuerySelector(".deadline-panel a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Home_shows_the_call_in_French()
    {
        var page = await PublicPortal.GetAsync("/fr");

        Assert.Equal("L’appel à candidatures 2026 est ouvert", page.Says(".kicker"));
        Assert.Equal("Dimanche 22 juin 2025", page.Says(".deadline-panel__date"));
        Assert.Equal("23\u00A0h\u00A059, heure de Bruxelles (UTC+2)", page.Says(".deadline-panel__time"));
        Assert.Equal("1\u202F286,09\u00A0€", page.Says(".facts-strip dd"));
    }

    [Fact]
    public async Task The_dates_of_the_rules_are_those_of_the_deadline()
    {
        var rules = (await PublicPortal.GetAsync("/en")).Says(".self-check-band__rules");

        Assert.Contains("Nationality of one of the 32 member states", rules);
        Assert.Contains("Born on or before 22 June 2004", rules);
        Assert.Contains("a degree obtained on 23 June 2024 or later", rules);
        Assert.Contains("level C1", rules);
    }

    [Fact]
    public async Task The_strip_draws_a_tick_a_day_with_the_info_session()
    {
        var page = await PublicPortal.GetAsync("/en");
        var ticks = page.QuerySelectorAll(".day-strip rect");

        Assert.Equal(19, ticks.Length);
        Assert.Equal("36.84%", page.QuerySelector(".day-strip__event")!.GetAttribute("x"));
        Assert.Contains("Info session 11\u00A0June", page.Says(".day-strip-labels"));
        Assert.Equal("true", page.QuerySelector(".day-strip")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task What_happens_when_begins_with_the_info_session()
    {
        var steps = (await PublicPortal.GetAsync("/en")).QuerySelectorAll(".timeline > li");

        Assert.Equal(6, steps.Length);
        Assert.Equal("timeline__item--next", steps[0].ClassName);
        Assert.Contains("Wednesday 11 June 2025, 16:00, Brussels time (UTC+2)", steps[0].TextContent);
        Assert.Contains("From Monday 23 June 2025", steps[2].TextContent);
    }

    [Fact]
    public async Task Three_open_vacancies_are_shown_and_all_are_linked()
    {
        var page = await PublicPortal.GetAsync("/en");

        Assert.Equal(["250702", "250715", "250720"], page.QuerySelectorAll(".vacancy-row__number").Select(number => number.TextContent.Replace("Vacancy ", "", StringComparison.Ordinal)));
        Assert.Equal("See the seven vacancies", page.Says(".home-band__actions .button"));
    }

    [Theory]
    [InlineData("fr-BE,fr;q=0.9,en;q=0.5", "/fr")]
    [InlineData("en-GB", "/en")]
    [InlineData("tr", "/en")]
    public async Task The_address_without_language_follows_the_browser(string accepted, string expected)
    {
        var visitor = PublicPortal.Host.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Language", accepted);

        using var response = await visitor.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Without_any_notice_home_says_so_and_invents_no_date()
    {
        await using var host = PortalHost.Apart(withDemonstration: false);

        var page = await PublicPortal.GetAsync("/en", host.Visitor());
        var check = await PublicPortal.GetAsync("/en/eligibility", host.Visitor());
        var list = await PublicPortal.GetAsync("/en/vacancies", host.Visitor());

        Assert.Equal("No call is open at the moment", page.Says(".kicker"));
        Assert.Equal("No date has been set yet", page.Says(".deadline-panel__date"));
        Assert.Contains("no conditions to check", check.Says(".lede"));
        Assert.Equal("No vacancy is open at the moment", list.Says(".empty h2"));
    }

    [Fact]
    public async Task Hours_are_counted_on_the_last_day()
    {
        await using var host = PortalHost.Apart(now: new DateTimeOffset(2025, 6, 22, 16, 47, 0, TimeSpan.Zero));

        var page = await PublicPortal.GetAsync("/en", host.Visitor());
        var notice = await PublicPortal.GetAsync("/fr/vacancies/250702", host.Visitor());

        Assert.True(page.Shows(".deadline-panel--urgent"));
        Assert.Equal("Today: 5\u00A0h\u00A013\u00A0min left at 18:47", page.Says(".deadline-panel__left"));
        Assert.Contains("Aujourd’hui\u00A0: il reste 5\u00A0h\u00A013\u00A0min à 18\u00A0h\u00A047", notice.Says(".facts-card"));
    }

    [Fact]
    public async Task Between_calls_the_last_deadline_is_named_and_its_notices_stay_readable()
    {
        await using var host = PortalHost.Apart(withDemonstration: false, now: new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.Zero));
        await PublicPortal.CopyToAsync(host, "250702");

        var page = await PublicPortal.GetAsync("/en", host.Visitor());
        var french = await PublicPortal.GetAsync("/fr", host.Visitor());
        var list = await PublicPortal.GetAsync("/en/vacancies?show=closed", host.Visitor());
        var check = await PublicPortal.GetAsync("/en/eligibility", host.Visitor());

        Assert.Equal("The last call closed on Sunday 22 June 2025. You can still read its notices here. We will announce the next call on this page.", page.Says(".lede"));
        Assert.Contains("Le dernier appel à candidatures s’est clos le dimanche 22 juin 2025", french.Says(".lede"));
        Assert.Equal("/en/vacancies?show=closed", page.QuerySelector(".home-band__actions .button")!.GetAttribute("href"));
        Assert.Contains("Closed on Sunday 22 June 2025", list.Says(".vacancy-row"));
        Assert.Contains("This vacancy is closed", check.Says(".notice-block"));
    }
}
