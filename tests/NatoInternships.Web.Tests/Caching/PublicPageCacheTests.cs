using System.Net;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Tests.Areas.Public;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Tests.Caching;

public sealed class PublicPageCacheTests
{
    private static readonly string[] Kept =
        ["/en", "/fr/vacancies", "/en/vacancies?division=is", "/en/vacancies/250702", "/fr/help", "/en/vacancies/250702/calendar.ics", "/feed/en.atom", "/feed/fr.atom", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"];

    public static TheoryData<string> Addresses => [.. Kept];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_second_anonymous_request_is_answered_from_the_cache(string address)
    {
        using var first = await GetAsync(address);
        using var second = await GetAsync(address);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.True(second.Headers.CacheControl!.NoCache);
        Assert.NotNull(second.Headers.ETag);
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_matching_ETag_returns_304(string address)
    {
        using var first = await GetAsync(address);

        using var again = await GetAsync(address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_uncached_page_answers_304_too()
    {
        const string Address = "/en/vacancies?q=cyber&show=closed";
        using var first = await GetAsync(Address);
        await PublicPortal.Host.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicPages.Tag, CancellationToken.None);

        using var again = await GetAsync(Address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_cached_page_is_invalidated_by_an_edit_of_another_process()
    {
        var services = PublicPortal.Host.Services;
        var clock = new FakeTimeProvider();
        using var job = new OutputCacheInvalidationJob(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<PublishedVacancyCache>(), services.GetRequiredService<PublicPages>(), clock, NullLogger<OutputCacheInvalidationJob>.Instance);
        await job.StartAsync(CancellationToken.None);
        var deadline = new ApplicationDeadline(new DateOnly(2024, 6, 23), new TimeOnly(23, 59));
        var followed = false;

        // An edit before the job's first turn is no change to it: the next one is.
        for (var edit = 0; edit < 20 && !followed; edit++)
        {
            var number = $"2499{edit:00}";
            var address = $"/en/vacancies?show=closed&q={number}";
            using var before = await GetAsync(address);
            await PublicPortal.AddVacancyAsync(number, deadline, cancel: true); // saved, and no page of this process forgotten
            using var kept = await GetAsync(address);
            Assert.NotNull(kept.Headers.Age);
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(300);
            followed = (await PublicPortal.GetAsync(address)).Shows($"a[href='/en/vacancies/{number}']");
        }

        await job.StopAsync(CancellationToken.None);
        Assert.True(followed);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/vacancies")]
    [InlineData("/en/vacancies/250715")]
    [InlineData("/en/help")]
    public async Task A_page_of_a_signed_in_user_is_never_served_to_others(string address)
    {
        var candidate = await PublicPortal.SignedInAsync(DemoAccounts.Candidate);
        var newcomer = await PublicPortal.SignedInAsync(DemoAccounts.Newcomer);

        var own = await PublicPortal.GetAsync(address, candidate);
        using var ownAgain = await candidate.GetAsync(new Uri(address, UriKind.Relative));
        var other = await PublicPortal.GetAsync(address, newcomer);
        using var strangers = await GetAsync(address);
        var stranger = await strangers.PageAsync();

        Assert.True(own.Shows("input[name=__RequestVerificationToken]")); // the sign-out form: the thing that must not travel exists
        Assert.NotEqual(Token(own), Token(other));
        Assert.False(stranger.Shows("input[name=__RequestVerificationToken]"));
        Assert.False(stranger.Shows("form[method=post]"));
        Assert.True(ownAgain.Headers.CacheControl!.NoStore);
        Assert.Null(ownAgain.Headers.Age);
    }

    [Fact]
    public async Task A_visitor_with_an_antiforgery_cookie_gets_an_uncached_page()
    {
        var visitor = PublicPortal.Host.Visitor();
        await PublicPortal.GetAsync("/en/eligibility", visitor); // sets the antiforgery cookie
        await PublicPortal.GetAsync("/en/terms");
        await PublicPortal.GetAsync("/en/terms");

        using var response = await visitor.GetAsync(new Uri("/en/terms", UriKind.Relative));

        Assert.Null(response.Headers.Age);
    }

    [Fact]
    public async Task An_unknown_query_key_is_never_cached()
    {
        using var first = await GetAsync("/en/ai-rule?token=secret-of-somebody");
        using var second = await GetAsync("/en/ai-rule?token=secret-of-somebody");
        using var plain = await GetAsync("/en/ai-rule");

        Assert.Contains("secret-of-somebody", await first.Content.ReadAsStringAsync());
        Assert.Null(second.Headers.Age);
        Assert.DoesNotContain("secret-of-somebody", await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_url_in_capitals_is_cached_separately()
    {
        using var capitals = await GetAsync("/en/VACANCIES/250720");
        using var plain = await GetAsync("/en/vacancies/250720");

        Assert.Contains("/VACANCIES/", await capitals.Content.ReadAsStringAsync());
        Assert.DoesNotContain("/VACANCIES/", await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Languages_and_themes_are_cached_separately()
    {
        using var english = await GetAsync("/en/privacy");
        using var french = await GetAsync("/fr/privacy");
        using var dark = await GetAsync("/en/privacy", request => request.Headers.Add("Cookie", "theme=dark"));
        using var plain = await GetAsync("/en/privacy");

        Assert.Equal("en", (await english.PageAsync()).DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", (await french.PageAsync()).DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", (await dark.PageAsync()).DocumentElement.GetAttribute("data-theme"));
        Assert.Null((await plain.PageAsync()).DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("2025-06-04T12:00:00Z", "2025-06-22T22:00:00Z", 600)] // ten minutes at most
    [InlineData("2025-06-04T21:55:00Z", "2025-06-22T22:00:00Z", 300)] // midnight in Brussels: one day fewer
    [InlineData("2025-06-21T21:58:00Z", "2025-06-22T22:00:00Z", 120)] // the last 24 hours begin
    [InlineData("2025-06-22T12:00:00Z", "2025-06-22T22:00:00Z", 60)] // hours and minutes are shown
    [InlineData("2025-06-22T21:59:30Z", "2025-06-22T22:00:00Z", 30)] // the deadline itself
    [InlineData("2025-06-11T15:25:00Z", "2025-06-22T22:00:00Z", 300)] // the info session ends
    public void A_page_is_cached_until_its_content_changes(string now, string deadline, int seconds)
    {
        var sessionEnds = new DateTimeOffset(2025, 6, 11, 15, 30, 0, TimeSpan.Zero);

        var freshness = CacheLifetime.Until(Instant(now), [Instant(deadline)], sessionEnds);

        Assert.Equal(TimeSpan.FromSeconds(seconds), freshness.For);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/vacancies")]
    [InlineData("/en/vacancies?q=2507&division=is&intake=2026-03")]
    [InlineData("/en/vacancies/250702")]
    [InlineData("/en/eligibility")]
    public async Task A_page_uses_few_queries_whatever_it_lists(string address)
    {
        var visitor = await PublicPortal.SignedInAsync(DemoAccounts.Candidate); // never from the cache

        var one = Guid.NewGuid().ToString();
        visitor.DefaultRequestHeaders.Add(CommandCounter.Header, one);
        await PublicPortal.GetAsync(address, visitor);

        Assert.InRange(CommandCounter.Of(one), 1, 8);
    }

    private static string? Token(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<HttpResponseMessage> GetAsync(string address, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        change?.Invoke(request);

        return await PublicPortal.Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("http://localhost:5080") }).SendAsync(request);
    }
}
