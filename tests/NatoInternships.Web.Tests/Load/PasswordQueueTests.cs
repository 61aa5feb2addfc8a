using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Load;

/// <summary>Signing in while every place to check a password is used (ruling A20: the password queue is visible).</summary>
public sealed class PasswordQueueTests
{
    [Theory]
    [InlineData("en", "Many people are signing in at once", "One other person is waiting")]
    [InlineData("fr", "Beaucoup de personnes se connectent en même temps", "Une autre personne attend")]
    public async Task A_wait_that_is_too_long_shows_a_page_and_keeps_the_text_without_the_password(string language, string heading, string waiting)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync();
        var slow = CountingHasher.Slow + Guid.NewGuid();
        var places = Math.Max(1, Environment.ProcessorCount / 2);
        var passwords = host.Services.GetRequiredService<PasswordHashingQueue>();
        var busy = Enumerable.Range(0, places).Select(_ => passwords.VerifyAsync(null, slow, CancellationToken.None)).ToList();
        await UntilAsync(() => CountingHasher.CountOf(slow) >= places);
        using var visitor = host.Visitor();
        var form = await visitor.OpenAsync($"/{language}/account/sign-in");

        var signIn = visitor.SubmitAsync(form, "main form", new Dictionary<string, string?> { ["Email"] = account.Email, ["Password"] = account.Password });
        await UntilAsync(() => passwords.Waiting == 1);
        var clock = (FakeTimeProvider)host.Services.GetRequiredService<TimeProvider>();
        clock.Advance(TimeSpan.FromSeconds(1));
        // A second longer, so it is still in the queue while the page is rendered.
        var patient = passwords.VerifyAsync(null, "another that waits", CancellationToken.None);
        await UntilAsync(() => passwords.Waiting == 2);
        clock.Advance(PasswordHashingQueue.LongestWait - TimeSpan.FromSeconds(2));
        Assert.False(signIn.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        using var response = await signIn;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), response.Headers.RetryAfter!.Delta);
        var page = await response.PageAsync();
        Assert.Equal(heading, page.Says("h1"));
        Assert.Contains(waiting, page.Says("main"), StringComparison.Ordinal);
        Assert.True(page.Shows($"main a[href='/{language}/status']"));
        var late = passwords.VerifyAsync(null, "one that came later", CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<PasswordQueueFullException>(() => patient);
        foreach (var place in CountingHasher.Blocked.Where(one => one.Key == slow))
        {
            place.Value.Set();
        }

        await Task.WhenAll([.. busy, late]);
        var saved = await visitor.OpenHeldAsync(page.QuerySelector("main a.button")!.GetAttribute("href")!);
        Assert.Equal(account.Email, saved.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.DoesNotContain(account.Password, saved.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var again = await visitor.SubmitAsync(saved, "main form", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode); // The password is required again; the address is filled in.
        Assert.Equal(account.Email, (await again.PageAsync()).QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal(2, passwords.ReadMostWaiting()); // The figure of the next sample.
        Assert.Equal(0, passwords.ReadMostWaiting());
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var tries = 0; tries < 1000 && !happened(); tries++)
        {
            await Task.Delay(10);
        }

        Assert.True(happened());
    }
}
