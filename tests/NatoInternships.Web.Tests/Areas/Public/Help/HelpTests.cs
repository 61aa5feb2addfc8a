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
    [InlineData("en", "salary", "paid")]
    [InlineData("en", "pay", "paid")]
    [InlineData("en", "money", "paid")]
    [InlineData("en", "stipend", "paid")]
    [InlineData("en", "visa", "visa")]
    [InlineData("en", "relocation", "visa")]
    [InlineData("en", "housing", "housing")]
    [InlineData("en", "apartment", "housing")]
    [InlineData("en", "rent", "housing")]
    [InlineData("en", "insurance", "insurance")]
    [InlineData("en", "health", "insurance")]
    [InlineData("en", "results", "results")]
    [InlineData("en", "rejected", "results")]
    [InlineData("en", "decision", "results")]
    [InlineData("en", "interviews", "after")]
    [InlineData("en", "how many places", "places")]
    [InlineData("en", "AI", "ai")]
    [InlineData("en", "chatbot", "ai")]
    [InlineData("en", "spam", "mail")]
    [InlineData("en", "email", "mail")]
    [InlineData("en", "two passports", "nationality")]
    [InlineData("en", "citizenship", "nationality")]
    [InlineData("en", "age", "cut-off")]
    [InlineData("en", "degree", "studies")]
    [InlineData("en", "english", "language")]
    [InlineData("en", "disability", "accommodation")]
    [InlineData("en", "screen reader", "barrier")]
    [InlineData("en", "GDPR", "data")]
    [InlineData("en", "typo", "changing")]
    [InlineData("en", "cancel", "withdraw")]
    [InlineData("en", "transcript", "documents")]
    [InlineData("en", "cv", "documents")]
    [InlineData("en", "midnight", "deadline")]
    [InlineData("en", "receipt", "proof")]
    [InlineData("en", "bug", "fault")]
    [InlineData("en", "login", "account")]
    [InlineData("fr", "salaire", "paid")]
    [InlineData("fr", "argent", "paid")]
    [InlineData("fr", "rémunération", "paid")]
    [InlineData("fr", "visa", "visa")]
    [InlineData("fr", "déménagement", "visa")]
    [InlineData("fr", "logement", "housing")]
    [InlineData("fr", "appartement", "housing")]
    [InlineData("fr", "loyer", "housing")]
    [InlineData("fr", "assurance", "insurance")]
    [InlineData("fr", "mutuelle", "insurance")]
    [InlineData("fr", "résultats", "results")]
    [InlineData("fr", "réponse", "results")]
    [InlineData("fr", "refus", "results")]
    [InlineData("fr", "entretien", "after")]
    [InlineData("fr", "nombre de places", "places")]
    [InlineData("fr", "IA", "ai")]
    [InlineData("fr", "ChatGPT", "ai")]
    [InlineData("fr", "spam", "mail")]
    [InlineData("fr", "courriel", "mail")]
    [InlineData("fr", "mail", "mail")]
    [InlineData("fr", "double nationalité", "nationality")]
    [InlineData("fr", "passeport", "nationality")]
    [InlineData("fr", "âge", "cut-off")]
    [InlineData("fr", "licence", "studies")]
    [InlineData("fr", "anglais", "language")]
    [InlineData("fr", "handicap", "accommodation")]
    [InlineData("fr", "lecteur d’écran", "barrier")]
    [InlineData("fr", "RGPD", "data")]
    [InlineData("fr", "corriger", "changing")]
    [InlineData("fr", "annuler", "withdraw")]
    [InlineData("fr", "relevé de notes", "documents")]
    [InlineData("fr", "cv", "documents")]
    [InlineData("fr", "minuit", "deadline")]
    [InlineData("fr", "accusé de réception", "proof")]
    [InlineData("fr", "bug", "fault")]
    [InlineData("fr", "connexion", "account")]
    public async Task Everyday_words_find_their_answer_first(string culture, string typed, string question)
    {
        var page = await PublicPortal.GetAsync($"/{culture}/help?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(question, page.QuerySelector("main h3")?.ParentElement!.Id);
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
    [InlineData("en", "only one name", "one-name")]
    [InlineData("en", "mononym", "one-name")]
    [InlineData("en", "territory", "territory")]
    [InlineData("en", "Greenland", "territory")]
    [InlineData("fr", "un seul nom", "one-name")]
    [InlineData("fr", "outre-mer", "territory")]
    public async Task Names_and_territories_have_their_answer(string culture, string typed, string question)
    {
        var page = await PublicPortal.GetAsync($"/{culture}/help?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(question, page.QuerySelector("main h3")?.ParentElement!.Id);
    }

    [Theory]
    [InlineData("/en/help?q=zeppelin+deadline")]
    [InlineData("/fr/help?q=zeppelin+logement")]
    public async Task An_answer_must_match_every_word(string address)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.False(page.Shows("main h3"));
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
