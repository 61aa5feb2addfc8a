using System.Net;
using NatoInternships.TestSupport.Html;

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
    public async Task Each_page_stands_in_both_languages_with_links_that_lead_somewhere(string address, string title)
    {
        var page = await PublicPortal.GetAsync(address);

        Assert.Equal(title, page.Says("h1"));
        Assert.DoesNotContain("{", page.Says("main"));
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Where(link => !link.Contains("/account/", StringComparison.Ordinal)))
        {
            using var response = await PublicPortal.Host.Visitor().GetAsync(new Uri(link.Split('#')[0], UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("fault")]
    [InlineData("accommodation")]
    [InlineData("calendar")]
    public async Task The_footer_leads_to_a_section_that_exists(string fragment)
    {
        var page = await PublicPortal.GetAsync("/en/help");

        Assert.True(page.Shows($".site-footer a[href='/en/help#{fragment}']"));
        Assert.NotNull(page.GetElementById(fragment));
    }
}
