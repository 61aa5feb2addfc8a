using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Areas.Public.Help;

namespace NatoInternships.Web.Tests.Areas.Public.Help;

public sealed class HelpTests
{
    [Theory]
    [InlineData("/en/help", "Help and questions")]
    [InlineData("/fr/help", "Aide et questions")]
    [InlineData("/en/accessibility", "Accessibility")]
    [InlineData("/fr/accessibility", "Accessibilité")]
    [InlineData("/en/privacy", "Privacy and your data")]
    [InlineData("/fr/privacy", "Vie privée et données")]
    [InlineData("/en/ai-rule", "The rule on artificial intelligence")]
    [InlineData("/fr/ai-rule", "La règle sur l’intelligence artificielle")]
    [InlineData("/en/terms", "Terms of use")]
    [InlineData("/fr/terms", "Conditions d’utilisation")]
    [InlineData("/en/status", "Service status")]
    [InlineData("/fr/status", "État du service")]
    public async Task Each_page_stands_in_both_languages_and_the_footer_leads_to_it(string address, string title)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.Equal(title, page.Says("h1"));
        Assert.DoesNotContain("{", page.Says("main"));
        Assert.True(page.Shows($".site-footer a[href='{address}']"));
    }

    [Theory]
    [InlineData("fault")]
    [InlineData("barrier")]
    [InlineData("accommodation")]
    [InlineData("data")]
    [InlineData("security")]
    [InlineData("calendar")]
    public async Task Each_route_is_a_question_with_an_address(string fragment)
    {
        foreach (var culture in new[] { "en", "fr" })
        {
            var page = await PublicPortal.GetAsync($"/{culture}/help");

            Assert.True(page.Shows($"main #{fragment} a[href^='mailto:'], main #{fragment} a[href^='https://internships.example'], main #{fragment} a[href='/feed/{culture}.atom']"));
        }
    }

    [Fact]
    public async Task Every_question_has_an_answer_in_both_languages()
    {
        foreach (var culture in new[] { "en", "fr" })
        {
            var page = await PublicPortal.GetAsync($"/{culture}/help");

            Assert.All(HelpTopic.All.SelectMany(topic => topic.Questions), question =>
            {
                Assert.NotEmpty(page.Says($"#{question} h3"));
                Assert.NotEmpty(page.Says($"#{question} p"));
            });
        }
    }

    [Theory]
    [InlineData("/en/help?q=deadlines", "deadline")]
    [InlineData("/en/help?q=How+can+I+CHANGE+what+I+submitted", "changing")]
    [InlineData("/en/help?q=heic+photo+phone", "files")]
    [InlineData("/en/help?q=forgot+password", "account")]
    [InlineData("/fr/help?q=mot+de+passe+oublie", "account")]
    [InlineData("/fr/help?q=NATIONALITE", "nationality")]
    [InlineData("/fr/help?q=faille", "security")]
    public async Task A_search_finds_the_answer_first_whatever_the_case_accents_and_endings(string address, string question)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.Equal(question, page.QuerySelector("main h3")!.ParentElement!.Id);
        Assert.InRange(page.QuerySelectorAll("main h3").Length, 1, 12);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("/en/help?q=zeppelin", "No answer for “zeppelin”")]
    [InlineData("/fr/help?q=zeppelin", "Aucune réponse pour «\u00A0zeppelin\u00A0»")]
    [InlineData("/en/help?q=%3Cb%3Ezeppelin%3C/b%3E", "No answer for “<b>zeppelin</b>”")]
    public async Task A_search_without_an_answer_says_so_and_keeps_what_was_typed(string address, string title)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.Equal(title, page.Says("main h2[role=status]"));
        Assert.Contains(page.QuerySelector("#q")!.GetAttribute("value")!, title, StringComparison.Ordinal);
        Assert.True(page.Shows("main a[href='/" + address[1..3] + "/help']"));
    }

    [Theory]
    [InlineData("/en/help?q=")]
    [InlineData("/en/help?q=++")]
    public async Task An_empty_search_shows_every_answer(string address)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.Equal(HelpTopic.All.Sum(topic => topic.Questions.Count), page.QuerySelectorAll("main h3").Length);
    }

    [Fact]
    public async Task A_very_long_search_is_cut()
    {
        var page = await PublicPortal.GetAsync("/en/help?q=" + string.Concat(Enumerable.Repeat("a%F0%9F%98%80", 60)));

        Assert.InRange(page.QuerySelector("#q")!.GetAttribute("value")!.Length, 1, HelpSearch.Longest);
    }
}
