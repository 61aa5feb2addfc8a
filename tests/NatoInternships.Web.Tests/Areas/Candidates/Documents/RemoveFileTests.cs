using System.Net;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

/// <summary>Removing a file asks for confirmation on a page that lists the affected applications.</summary>
public sealed class RemoveFileTests
{
    private const string Remove = "form[action$='/remove']";

    [Theory]
    [InlineData("en", "Remove proof.pdf?", "You submitted it with these applications", "These drafts no longer include it", "proof.pdf was removed")]
    [InlineData("fr", "Retirer proof.pdf\u202F?", "Vous l’avez envoyé avec ces candidatures", "Ces brouillons ne le comporteront plus", "proof.pdf a été retiré")]
    public async Task The_page_names_what_is_touched_and_the_list_says_what_happened(string language, string heading, string submitted, string drafts, string removed)
    {
        var application = await AnApplication.ReadyAsync(vacancies: 3);
        await application.SubmitAsync();
        var second = await application.AnotherAsync(1);
        await application.SubmitAsync(reference: second);
        var draft = await application.AnotherAsync(2);
        var list = await application.PageAsync("documents", language);
        var address = list.QuerySelector(".upload-row a[href$='/remove']")!.GetAttribute("href")!;

        var ask = await PageAsync(application, address);
        using var answer = await application.Client.SubmitAsync(ask, Remove, new Dictionary<string, string?>());
        var after = await PageAsync(application, answer.Headers.Location!.ToString());

        Assert.Equal(heading, ask.Says("h1"));
        Assert.Equal(2, ask.QuerySelectorAll(".prose h2").Length);
        Assert.StartsWith(submitted, ask.Says(".prose h2:nth-of-type(1)"), StringComparison.Ordinal);
        Assert.StartsWith(drafts, ask.Says(".prose h2:nth-of-type(2)"), StringComparison.Ordinal);
        Assert.Equal(
            new[] { application.Reference, second, draft }.Select(reference => application.At("", language, reference).ToString()),
            ask.QuerySelectorAll(".prose li a").Select(link => link.GetAttribute("href")));
        Assert.Equal(removed, after.Says(".message--success h2"));
        Assert.Equal(
            new[] { application.Reference, second }.Select(reference => application.At("check", language, reference).ToString()),
            after.QuerySelectorAll(".message--success a").Select(link => link.GetAttribute("href")));
        Assert.Contains(language == "en" ? "you have unsent changes" : "modifications non envoyées", (await application.PageAsync("", language)).Says(".state-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_the_page_removes_nothing_and_an_application_that_is_closed_keeps_the_file()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var past = await ClosedOneAsync(application);
        var address = (await application.PageAsync("documents")).QuerySelector(".upload-row a[href$='/remove']")!.GetAttribute("href")!;

        var ask = await PageAsync(application, address);

        Assert.StartsWith("These applications keep it", ask.Says(".prose h2:nth-of-type(2)"), StringComparison.Ordinal);
        Assert.Contains(past, ask.Says(".prose ul:nth-of-type(2)") + ask.QuerySelector(".prose ul:nth-of-type(2) a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True((await application.PageAsync("documents")).Shows(".upload-row"));
    }

    // Submits to a vacancy of another call, which closes at this instant, a minute before.
    private static async Task<string> ClosedOneAsync(AnApplication application)
    {
        var call = new TestSupport.ACall();
        var vacancy = call.AddVacancy(AnApplication.ClosingNow);
        await AnApplication.SaveAsync(call);
        var reference = await AnApplication.StartAsync(application.Account, vacancy);
        Assert.IsType<Domain.Applications.SubmitOutcome.Submitted>(await application.SubmitAsync(PortalHost.Now.AddMinutes(-1), reference));

        return reference;
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(AnApplication application, string address)
    {
        using var response = await application.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        return await response.PageAsync();
    }
}
