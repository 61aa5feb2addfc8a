using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

/// <summary>A person who finds an open session must not be able to guess the password.</summary>
public sealed class CurrentPasswordTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", "You were signed out")]
    [InlineData("fr", "Votre session est terminée")]
    public async Task Five_wrong_entries_on_any_form_end_the_session(string culture, string message)
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        var sessionId = await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == account.UserId).Select(s => s.Id).SingleAsync());
        List<HttpStatusCode> answers = [];
        string? where = null;

        for (var tries = 1; tries <= UserSession.MostWrongPasswords; tries++)
        {
            using var answer = tries % 2 == 0
                ? await browser.FillAsync($"/{culture}/account/security/email", "main form", ("Email", NewAddress()), ("CurrentPassword", "wrong"))
                : await browser.FillAsync($"/{culture}/account/security/password", "main form", ("CurrentPassword", "wrong"), ("Password", NewPassword()));
            answers.Add(answer.StatusCode);
            where = answer.Headers.Location?.ToString();
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Found], answers);
        Assert.Equal($"/{culture}/account/sign-in", where);
        Assert.Equal(message, (await browser.OpenAsync(where!)).Says(".message h2"));
        using var closed = await browser.GetAsync("/en/account/security");
        Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
        Assert.Equal(4, await Host.WithDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == "current-password-wrong" && e.SubjectId == sessionId)));
        Assert.Equal(1, await Host.WithDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == "session-ended-by-wrong-passwords" && e.SubjectId == sessionId)));
    }

    [Fact]
    public async Task A_right_entry_begins_the_count_again()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);

        for (var round = 1; round <= 2; round++)
        {
            for (var tries = 1; tries < UserSession.MostWrongPasswords; tries++)
            {
                using var wrong = await browser.FillAsync("/en/account/security/email", "main form", ("Email", NewAddress()), ("CurrentPassword", "wrong"));
                Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            }

            using var right = await browser.FillAsync("/en/account/security/email", "main form", ("Email", NewAddress()), ("CurrentPassword", account.Password));
            Assert.NotEqual("/en/account/sign-in", right.Headers.Location?.ToString()); // The second change is too early; the password is right.
        }
    }

    /// <summary>All requests start before the first check ends, so the refused ones were counted before the check.</summary>
    [Fact]
    public async Task At_most_five_of_many_parallel_entries_are_checked()
    {
        await using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync();
        using var browser = host.Client(account);
        var page = await browser.OpenAsync("/en/account/security/email");
        var guess = $"{CountingHasher.Slow}{Guid.NewGuid():N}";
        var checks = CountingHasher.Blocked.GetOrAdd(guess, _ => new ManualResetEventSlim());

        var answers = Enumerable.Range(0, 15).Select(_ => browser.SubmitAsync(
            page, "main form", new Dictionary<string, string?> { ["Email"] = NewAddress(), ["CurrentPassword"] = guess })).ToList();
        for (var tries = 0; answers.Count(answer => answer.IsCompleted) < 10 && tries < 200; tries++)
        {
            await Task.Delay(50);
        }

        checks.Set();
        var all = await Task.WhenAll(answers);

        Assert.InRange(CountingHasher.CountOf(guess), 1, UserSession.MostWrongPasswords);
        Assert.All(all, answer => Assert.NotEqual("/en/account/security", answer.Headers.Location?.ToString()));
        using var closed = await browser.GetAsync("/en/account/security");
        Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
    }
}
