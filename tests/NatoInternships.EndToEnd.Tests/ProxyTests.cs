using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>A production setup on one machine: TLS, the proxy's own file, Production settings from files, and a slow connection.</summary>
public sealed class ProxyTests
{
    private const string Password = "a long enough password 2026";

    /// <summary>Time between the first part of a body and the rest.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    [NginxFact]
    public async Task Behind_the_proxy_one_signs_in_and_a_submit_arrives_when_it_begins()
    {
        using var proxied = await ProxiedPortal.StartAsync();
        Assert.Equal(1, await HealthAsync(proxied)); // It is live but not ready, because nothing is migrated.
        Assert.Equal(0, (await proxied.Portal.RunAsync("migrate")).ExitCode);
        Assert.Equal(0, await HealthAsync(proxied));
        await using var host = HostServices.Of(typeof(Program).Assembly, proxied.Portal.Settings);
        var (email, references) = await CandidateAsync(host.Services);
        var cookies = new CookieContainer();
        using var browser = proxied.Browser(cookies, HttpVersion.Version11);

        await AssertHomeAsync(browser);
        await AssertClosedAsync(proxied, browser);
        await SignInAsync(browser, email);
        Assert.Equal(["__Host-antiforgery", "__Host-known", "__Host-session"], cookies.GetAllCookies().Where(c => c.Secure && c.HttpOnly && c.Path == "/").Select(c => c.Name).Order());

        using var newer = proxied.Browser(cookies, HttpVersion.Version20);
        await Task.WhenAll(AssertArrivesWhenItBeginsAsync(host.Services, browser, references[0]), AssertArrivesWhenItBeginsAsync(host.Services, newer, references[1]));

        Assert.DoesNotContain(references[0], proxied.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("/en", proxied.Log, StringComparison.Ordinal);
        proxied.Portal.Kill();
        await AssertUnavailableAsync(browser);
    }

    private static async Task AssertHomeAsync(HttpClient browser)
    {
        using var home = await browser.GetAsync(new Uri("/en", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(home.Headers.GetValues("Strict-Transport-Security")));
        Assert.DoesNotContain("http://", (await home.PageAsync()).QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "", StringComparison.Ordinal);
    }

    // Health is only for this machine, and other host names are rejected.
    private static async Task AssertClosedAsync(ProxiedPortal proxied, HttpClient browser)
    {
        using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var elsewhere = proxied.Browser(new CookieContainer(), HttpVersion.Version11, "elsewhere.example");

        Assert.Equal(HttpStatusCode.NotFound, ready.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => elsewhere.GetAsync(new Uri("/en", UriKind.Relative)));
        Assert.Empty(await proxied.AskWithoutTlsAsync("elsewhere.example"));
        Assert.Contains($"\r\nLocation: https://{ProxiedPortal.Host}/en\r\n", await proxied.AskWithoutTlsAsync(ProxiedPortal.Host), StringComparison.Ordinal);
    }

    private static async Task SignInAsync(HttpClient browser, string email)
    {
        using var asked = await browser.GetAsync(new Uri("/en/account/sign-in", UriKind.Relative));
        using var answer = await browser.SubmitAsync(
            await asked.PageAsync(), "main form", new Dictionary<string, string?> { ["Email"] = email, ["Password"] = Password });

        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{answer.StatusCode}: {(await answer.PageAsync()).QuerySelector("main")?.TextContent}");
    }

    // The arrival is compared with deadlines. The portal must see the first part of the body before the last is sent.
    private static async Task AssertArrivesWhenItBeginsAsync(IServiceProvider services, HttpClient browser, string reference)
    {
        using var answered = await browser.GetAsync(new Uri($"/en/applications/{reference}/check", UriKind.Relative));
        using var slow = await SlowFormAsync(await answered.PageAsync(), SampleFiles.OfSize(200_000));
        var begun = TimeProvider.System.GetUtcNow();

        var sending = browser.PostAsync(new Uri($"/en/applications/{reference}/submit", UriKind.Relative), slow);
        await slow.Begun;
        await Task.Delay(Pause);
        slow.GoOn();
        using var answer = await sending;

        Assert.Equal((HttpStatusCode.SeeOther, browser.DefaultRequestVersion), (answer.StatusCode, answer.Version));
        var arrivedAt = await WithAsync(services, db => db.Submissions
            .Where(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.Reference == reference))
            .Select(s => s.ArrivedAt)
            .SingleAsync());
        Assert.InRange(arrivedAt, begun.AddMilliseconds(-1), begun + (Pause / 2));
    }

    private static async Task AssertUnavailableAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/en/vacancies", UriKind.Relative));
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter!.Delta);
        Assert.Equal(["Temporarily unavailable", "Service temporairement indisponible"], page.QuerySelectorAll("h1").Select(h1 => h1.TextContent));
        var style = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent));
        Assert.Contains($"'sha256-{Convert.ToBase64String(style)}'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static async Task<DrippingContent> SlowFormAsync(IHtmlDocument page, byte[] file)
    {
        (string Field, string Value)[] answers =
        [
            ("Input.Truth", "true"), ("Input.AiRule", "true"), ("Input.Integrity", "true"), ("Input.JoinsPool", "false"), ("SubmitAttachment.Kind", "ProofOfOngoingStudies"), ("SubmitAttachment.Language", "en"),
            ("SubmitAttachment.From.Day", "20"), ("SubmitAttachment.From.Month", "9"), ("SubmitAttachment.From.Year", "2023"),
            ("SubmitAttachment.To.Day", "30"), ("SubmitAttachment.To.Month", "6"), ("SubmitAttachment.To.Year", "2026"), ("SubmitAttachment.Page", "1"),
        ];
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Forms.Fields((IHtmlFormElement)page.QuerySelector("form[action$='/submit']")!).Where(field => answers.All(a => a.Field != field.Key)))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, value) in answers)
        {
            form.Add(new StringContent(value), name);
        }

        using var content = new ByteArrayContent(file);
        form.Add(content, "SubmitAttachment.File", "proof.pdf");
        var slow = new DrippingContent(await form.ReadAsByteArrayAsync(), 20_000);
        slow.Headers.TryAddWithoutValidation("Content-Type", form.Headers.ContentType!.ToString());

        return slow;
    }

    private static Task<(string Email, IReadOnlyList<string> References)> CandidateAsync(IServiceProvider services) => InScopeAsync(services, async scope =>
    {
        var db = scope.GetRequiredService<PortalDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var call = new ACall();
        var deadline = new ApplicationDeadline(BrusselsTime.From(now).Date.AddDays(30), new TimeOnly(23, 59));
        IReadOnlyList<Domain.Vacancies.Vacancy> vacancies = [call.AddVacancy(deadline), call.AddVacancy(deadline)];
        db.AddRange([call.Criteria, call.Division, call.Call, .. vacancies]);
        await db.SaveChangesAsync();
        var member = Assert.Single(await new CandidateBatch(db, scope.GetRequiredService<DocumentStore>()).MakeAsync(1, vacancies, now));
        var user = await db.Users.SingleAsync(u => u.Id == member.UserId);
        var hash = scope.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(user, Password);
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(change => change.SetProperty(u => u.PasswordHash, hash));

        return (user.Email!, member.References);
    });

    private static async Task<int> HealthAsync(ProxiedPortal proxied)
    {
        var port = new Uri(proxied.Portal.Address).Port;
        using var check = Process.Start("/bin/bash", [Path.Combine(Repository.Root, "scripts", "healthy.sh"), $"{port}"]);
        await check.WaitForExitAsync();

        return check.ExitCode;
    }

    private static Task<T> WithAsync<T>(IServiceProvider services, Func<PortalDbContext, Task<T>> act) =>
        InScopeAsync(services, scope => act(scope.GetRequiredService<PortalDbContext>()));

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();

        return await act(scope.ServiceProvider);
    }
}
