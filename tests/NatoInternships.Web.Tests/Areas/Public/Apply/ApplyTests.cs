using System.Net;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Apply;

public sealed class ApplyTests
{
    [Fact]
    public async Task Apply_starts_one_draft_however_often_it_is_pressed()
    {
        await using var host = PortalHost.Apart();
        var visitor = await PublicPortal.SignedInAsync(DemoAccounts.Newcomer, host: host);
        var page = await PublicPortal.GetAsync("/en/vacancies/250720", visitor);

        using var first = await visitor.SubmitAsync(page, ".facts-card form", new Dictionary<string, string?>());
        using var second = await visitor.SubmitAsync(page, ".facts-card form", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Matches("^/en/applications/[0-9A-Z-]+$", first.Headers.Location!.OriginalString);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task The_deadline_that_passed_meanwhile_refuses_with_a_page()
    {
        var number = await PublicPortal.AddVacancyAsync("990202", new ApplicationDeadline(new DateOnly(2025, 6, 3), new TimeOnly(23, 59)), cancel: false);
        var visitor = await PublicPortal.SignedInAsync(DemoAccounts.Newcomer);
        var token = (await PublicPortal.GetAsync("/en/vacancies/250702", visitor)).QuerySelector(".facts-card form input")!.GetAttribute("value")!;

        using var response = await PostAsync(visitor, number, token, "fr");
        var refused = await response.PageAsync();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("La date limite est passée", refused.Says("h1"));
        Assert.Contains("mardi 3 juin 2025, 23\u00A0h\u00A059, heure de Bruxelles (UTC+2)", refused.Says(".lede"));
        Assert.Equal($"/en/vacancies/{number}?lang-switch=1", refused.QuerySelector(".site-header__language")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_cancelled_vacancy_refuses_with_a_page()
    {
        var number = await PublicPortal.AddVacancyAsync("990201", new ApplicationDeadline(new DateOnly(2025, 9, 1), new TimeOnly(23, 59)), cancel: true);
        var visitor = await PublicPortal.SignedInAsync(DemoAccounts.Newcomer);
        var token = (await PublicPortal.GetAsync("/en/vacancies/250702", visitor)).QuerySelector(".facts-card form input")!.GetAttribute("value")!;

        using var response = await PostAsync(visitor, number, token);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("This vacancy was cancelled", (await response.PageAsync()).Says("h1"));
    }

    [Fact]
    public async Task An_unknown_number_is_not_found()
    {
        var visitor = await PublicPortal.SignedInAsync(DemoAccounts.Newcomer);
        var token = (await PublicPortal.GetAsync("/en/vacancies/250702", visitor)).QuerySelector(".facts-card form input")!.GetAttribute("value")!;

        using var response = await PostAsync(visitor, "999999", token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Staff_cannot_apply_and_a_stranger_is_sent_to_sign_in()
    {
        using var officer = await PostAsync(await PublicPortal.SignedInAsync("officer@demo.example"), "250702", "none");
        using var stranger = await PostAsync(PublicPortal.Host.Visitor(), "250702", "none");

        Assert.Equal(HttpStatusCode.Forbidden, officer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Contains("/account/sign-in", stranger.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_without_its_token_is_saved_and_shown_again()
    {
        using var response = await PostAsync(await PublicPortal.SignedInAsync(DemoAccounts.Newcomer), "250702", "forged");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/en/saved/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Coming_back_from_signing_in_leads_to_the_notice()
    {
        using var response = await PublicPortal.Host.Visitor().GetAsync(new Uri("/fr/vacancies/250702/apply", UriKind.Relative));

        Assert.Equal("/fr/vacancies/250702", response.Headers.Location!.OriginalString);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string number, string token, string language = "en")
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);

        return await visitor.PostAsync(new Uri($"/{language}/vacancies/{number}/apply", UriKind.Relative), content);
    }
}
