using System.Net;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Vacancies;

public sealed class VacancyListTests
{
    [Fact]
    public async Task Open_vacancies_are_sorted_by_deadline_then_by_number()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies");

        Assert.Equal(
            ["250702", "250715", "250720", "250728", "250770", "250777", "250833", "260702", "260715", "260720", "260728", "260770", "260777", "260833"],
            Numbers(page));
        Assert.Equal("14 vacancies are open; the first closes on Sunday 22 June 2025, 23:59, Brussels time (UTC+2).", page.Says(".lede"));
        Assert.Equal("14 vacancies", page.Says(".results-line [role=status]"));
    }

    [Theory]
    [InlineData("?q=250702", "250702")]
    [InlineData("?q=2507", "250702 250715 250720 250728 250770 250777")]
    [InlineData("?q=indo-pacifique", "250702 260702")] // French words are also found in the English list.
    [InlineData("?q=INDO+pacif", "250702 260702")]
    [InlineData("?q=PASP&intake=2026-03", "250702 260702")]
    [InlineData("?division=PASP&division=PDD&intake=2026-09", "250702 250715 260702 260715")]
    [InlineData("?division=ims&q=2507", "250728 250770 250777")]
    [InlineData("?division=is&division=PASCAD", "")]
    [InlineData("?division=pasp", "250702 260702")]
    [InlineData("?q=%25", "250702 250715 250720 250728 250770 250777 250833 260702 260715 260720 260728 260770 260777 260833")] // Not a wildcard.
    [InlineData("?q=acific", "")] // The start of a word, not its middle.
    public async Task Search_and_filters_narrow_the_list(string query, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Numbers(await PublicPortal.GetAsync("/en/vacancies" + query)));

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-3")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?page=7")]
    [InlineData("?show=nonsense")]
    [InlineData("?division=NOSUCH&intake=2099-01&intake=x")]
    [InlineData("?q=%00%01%1F")]
    [InlineData("?q=%ED%A0%80")]
    [InlineData("?q=%27%3B--%22%3E%3Cscript%3E")]
    [InlineData("?q=&division=&intake=&show=&page=")]
    [InlineData("?unknown=1&Q=x")]
    public async Task Bad_values_never_break_the_list(string query)
    {
        using var response = await PublicPortal.Host.Visitor().GetAsync(new Uri("/fr/vacancies" + query, UriKind.Relative));
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Stages à pourvoir", page.Says("h1"));
        Assert.DoesNotContain("Erreur", page.Title);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_very_long_search_is_cut_not_refused()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies?q=" + new string('x', 2000));

        Assert.Equal(100, page.QuerySelector("#q")!.GetAttribute("value")!.Length);
        Assert.Equal("No vacancy matches", page.Says(".empty h2"));
    }

    [Fact]
    public async Task Options_have_counts_and_each_chip_removes_one_filter()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies?q=2507&division=is&division=PASP&intake=2026-03");

        Assert.Equal("8 vacancies", page.QuerySelector("#organisation-is")!.ParentElement!.QuerySelector(".choice__count")!.TextContent);
        Assert.True(page.Shows("#organisation-is[checked]"));
        Assert.False(page.Shows("#organisation-ims[checked]"));
        Assert.Equal(
            [
                "/en/vacancies?division=is&division=PASP&intake=2026-03",
                "/en/vacancies?q=2507&division=PASP&intake=2026-03",
                "/en/vacancies?q=2507&division=is&intake=2026-03",
                "/en/vacancies?q=2507&division=is&division=PASP",
            ],
            page.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")));
        Assert.Equal("3 active", page.Says(".filters__count"));
    }

    [Fact]
    public async Task The_empty_result_has_working_links()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies?q=zzz&division=is");
        var links = page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains("/en/vacancies?q=zzz", links);
        Assert.Contains("/en/vacancies", links);
        foreach (var link in links)
        {
            Assert.True((await PublicPortal.GetAsync(link)).Shows("h1"));
        }
    }

    [Fact]
    public async Task The_language_switch_keeps_search_and_filters()
    {
        var page = await PublicPortal.GetAsync("/en/vacancies?q=cyber&division=is");

        Assert.Equal("/fr/vacancies?q=cyber&division=is&lang-switch=1", page.QuerySelector(".site-header__language")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_candidate_sees_their_own_states_and_choices_and_an_anonymous_user_does_not()
    {
        var own = await PublicPortal.GetAsync("/en/vacancies", await PublicPortal.SignedInAsync(DemoAccounts.Candidate));
        var newcomer = await PublicPortal.GetAsync("/en/vacancies", await PublicPortal.SignedInAsync(DemoAccounts.Newcomer));
        var stranger = await PublicPortal.GetAsync("/en/vacancies");

        Assert.Equal(["Submitted", "Draft"], own.QuerySelectorAll(".vacancy-row__state").Select(state => state.TextContent.Trim()).OrderDescending());
        // Of the call of 2025; the candidate's applications are in the other call.
        Assert.Equal("You have 3 of 3 choices left.", own.Says(".choices-strip strong"));
        Assert.Empty(newcomer.QuerySelectorAll(".vacancy-row__state"));
        Assert.True(newcomer.Shows(".choices-strip"));
        Assert.False(stranger.Shows(".choices-strip"));
        Assert.Empty(stranger.QuerySelectorAll(".vacancy-row__state"));
    }

    [Theory]
    [InlineData("en", "Political Affairs and Security Policy Division")]
    [InlineData("fr", "Division Affaires politiques et politique de sécurité")]
    public async Task Divisions_are_named_in_full_beside_their_box_and_as_a_filter(string language, string name)
    {
        var page = await PublicPortal.GetAsync($"/{language}/vacancies?division=PASP");
        var labels = page.QuerySelectorAll("label[for^='division-']").Select(label => label.TextContent).ToList();

        Assert.Equal(name, page.Says("label[for='division-pasp']"));
        Assert.DoesNotContain(labels, label => label.All(char.IsUpper));
        Assert.EndsWith(name, page.Says(".chip"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Numbers(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll(".vacancy-row__number").Select(number => number.LastChild!.TextContent.Trim());
}
