using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Candidates;

namespace NatoInternships.Web.Tests.Load;

/// <summary>A portal with few places, filled with requests that stay (ruling A20: browsing is shed before submitting).</summary>
public sealed class LoadSheddingTests : IDisposable
{
    private readonly Guid reading = Guid.NewGuid();
    private readonly Guid submitting = Guid.NewGuid();
    private readonly PortalHost host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string>
    {
        ["Load:Browsing"] = "2",
        ["Load:Reading"] = "1",
        ["Load:AnonymousForms"] = "1",
        ["Load:Submitting"] = "2",
        ["Load:SubmittingQueue"] = "1",
        ["Load:RetryAfterSeconds"] = "17",
    });

    [Theory]
    [InlineData("en", "The portal is busy", "Le portail est très sollicité")]
    [InlineData("fr", "Le portail est très sollicité", "The portal is busy")]
    public async Task Browsing_is_turned_away_first_then_reading_and_a_submit_still_gets_through(string language, string first, string second)
    {
        var application = await AnApplication.ReadyAsync(host: host);
        var check = await application.PageAsync("check", language);
        using var kept = await host.Visitor().GetAsync($"/{language}/help"); // kept from now on
        Waiting.Release(submitting);
        var stay = Stay(host.Visitor(), reading, times: 2);
        await Waiting.InsideAsync(reading, 2);

        using var browsing = await host.Visitor().GetAsync($"/{language}/vacancies");
        using var read = await application.Client.GetAsync(application.At("", language));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (browsing.StatusCode, read.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(17), browsing.Headers.RetryAfter!.Delta);
        Assert.True(browsing.Headers.CacheControl!.NoStore);
        Assert.True(browsing.Headers.Contains("Content-Security-Policy"));
        var page = await browsing.PageAsync();
        Assert.Equal((first, second), (page.Says("h1"), page.Says("h2")));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.True(page.Shows("a[href='/en/status']") && page.Shows("a[href='/fr/status']"));

        var stayed = Stay(application.Client, reading, times: 1);
        await Waiting.InsideAsync(reading, 3);
        using var unread = await application.Client.GetAsync(application.At("", language));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unread.StatusCode);
        await AlwaysAnsweredAsync(language, HttpStatusCode.OK);
        using var submit = await application.Client.SubmitAsync(
            check, "form[action$='/submit']", new Dictionary<string, string?> { ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" });

        Assert.Equal(HttpStatusCode.SeeOther, submit.StatusCode);
        Assert.Equal(ApplicationStatus.Submitted, (await application.StoredAsync()).Status);
        Assert.Equal(2, host.Services.GetRequiredService<ProcessMetrics>().Read().TurnedAway);
        Waiting.Release(reading);
        Assert.All(await Task.WhenAll([.. stay, .. stayed]), status => Assert.Equal(HttpStatusCode.OK, status));
        using var again = await host.Visitor().GetAsync($"/{language}/vacancies");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task While_a_submit_waits_for_a_place_no_reading_is_let_in_and_only_a_full_queue_turns_a_form_away()
    {
        var account = await host.NewCandidateAsync();
        var client = host.Client(account);
        Waiting.Release(reading);
        var sent = Send(client, times: 2);
        await Waiting.InsideAsync(submitting, 2);
        var queued = Send(client, times: 1);
        await UntilAsync(async () =>
        {
            using var browsing = await host.Visitor().GetAsync("/en/vacancies");

            return browsing.StatusCode == HttpStatusCode.ServiceUnavailable;
        });
        using var read = await client.GetAsync("/en/applications");
        using var full = await client.PostAsync($"/fr/trouble/wait?on={submitting}", null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Contains("rechargez-la", (await full.PageAsync()).Says(".lede"), StringComparison.Ordinal);
        await AlwaysAnsweredAsync("en", HttpStatusCode.ServiceUnavailable); // nobody had asked for /help before
        Waiting.Release(submitting);
        Assert.All(await Task.WhenAll([.. sent, .. queued]), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task A_form_with_a_cookie_that_is_no_session_takes_no_place_from_those_who_submit()
    {
        using var forger = host.Visitor();
        forger.DefaultRequestHeaders.Add("Cookie", "session=forged");
        Waiting.Release(reading);
        var stay = Send(forger, times: 1);
        await Waiting.InsideAsync(submitting, 1);

        using var another = await forger.PostAsync($"/en/trouble/wait?on={submitting}", null);
        using var browsing = await host.Visitor().GetAsync("/en/vacancies");
        var sent = Send(host.Client(await host.NewCandidateAsync()), times: 2);
        await Waiting.InsideAsync(submitting, 3);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (another.StatusCode, browsing.StatusCode));
        Waiting.Release(submitting);
        Assert.All(await Task.WhenAll([.. stay, .. sent]), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task An_account_that_uses_up_its_places_is_turned_away_alone_and_nobody_calls_it_an_outage()
    {
        using var apart = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Load:OfOneAccount"] = "1" });
        using var busy = apart.Client(await apart.NewCandidateAsync());
        var other = await apart.NewCandidateAsync();
        var inside = Stay(busy, reading, times: 1);
        await Waiting.InsideAsync(reading, 1);
        var queued = Stay(busy, reading, times: 5); // four wait

        var refused = await Task.WhenAny(queued);
        using var theirs = await apart.Client(other).GetAsync("/en/applications");
        using var status = await apart.Visitor().GetAsync("/en/status");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await refused);
        Assert.Equal(HttpStatusCode.OK, theirs.StatusCode);
        Assert.Equal("Working", (await status.PageAsync()).Says("dl .tag"));
        Assert.Equal(0, apart.Services.GetRequiredService<ProcessMetrics>().Read().TurnedAway);
        Assert.DoesNotContain(apart.Log.All, line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
        Waiting.Release(reading);
        Assert.All(await Task.WhenAll([.. inside, .. queued.Except([refused])]), one => Assert.Equal(HttpStatusCode.OK, one));
    }

    public void Dispose()
    {
        Waiting.Release(reading);
        Waiting.Release(submitting);
        host.Dispose();
    }

    private async Task AlwaysAnsweredAsync(string language, HttpStatusCode keptPage)
    {
        foreach (var address in new[] { $"/{language}/status?fresh=1", "/health/live", "/health/ready", "/dist/site.css", "/favicon.svg" })
        {
            using var response = await host.Visitor().GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        }

        using var kept = await host.Visitor().GetAsync($"/{language}/help");
        Assert.Equal(keptPage, kept.StatusCode);
        using var busy = await host.Visitor().GetAsync($"/{language}/status?fresh=1");
        Assert.Equal(language == "en" ? "Busy" : "Très sollicité", (await busy.PageAsync()).Says("dl .tag"));
    }

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (await happened())
            {
                return;
            }

            await Task.Delay(10);
        }

        Assert.Fail("It did not happen.");
    }

    private static List<Task<HttpStatusCode>> Stay(HttpClient client, Guid room, int times) => [.. Enumerable.Range(0, times).Select(async _ =>
    {
        using var response = await client.GetAsync($"/en/trouble/wait?on={room}");

        return response.StatusCode;
    })];

    private List<Task<HttpStatusCode>> Send(HttpClient client, int times) => [.. Enumerable.Range(0, times).Select(async _ =>
    {
        using var response = await client.PostAsync($"/en/trouble/wait?on={submitting}", null);

        return response.StatusCode;
    })];
}
