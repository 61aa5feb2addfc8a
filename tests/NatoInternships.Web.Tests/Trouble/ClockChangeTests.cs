using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Outages;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>
/// The nights of the clock changes in Brussels, at 01:10 UTC, ten minutes after the change. In March the local time is 03:10, an hour after
/// 01:10; in October it is 02:10 for the second time.
/// </summary>
public sealed class ClockChangeTests(ClockChangeTests.Nights nights) : IClassFixture<ClockChangeTests.Nights>
{
    private const string Spring = "2025-03-30T01:10:00Z";
    private const string Autumn = "2025-10-26T01:10:00Z";

    [Theory]
    [InlineData(Spring, 29, true)]
    [InlineData(Spring, 30, false)]
    [InlineData(Autumn, 29, true)]
    [InlineData(Autumn, 30, false)]
    public async Task A_session_ends_after_thirty_real_minutes_without_requests(string night, int minutes, bool isLive)
    {
        var (host, now) = nights.Of(night);
        var account = await host.NewCandidateAsync();
        using var browser = host.Client(account);
        await host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == account.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now.AddMinutes(-minutes))));

        using var answer = await browser.GetAsync("/en/applications");

        Assert.Equal(isLive ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData(Spring, 29, true)]
    [InlineData(Spring, 30, false)]
    [InlineData(Autumn, 29, true)]
    [InlineData(Autumn, 30, false)]
    public async Task A_saved_form_is_kept_for_thirty_real_minutes(string night, int minutes, bool isSaved)
    {
        var (host, now) = nights.Of(night);
        using var browser = host.Visitor();
        using var refused = await browser.FillAsync("/en/account/forgot-password", "main form", ("Email", "a@test.example"), ("__RequestVerificationToken", "expired"));
        var id = Guid.Parse(refused.Headers.Location!.ToString().Split('/')[^1]);
        await host.WithDbAsync(db => db.SavedForms.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.SavedAt, now.AddMinutes(-minutes))));

        using var saved = await browser.GetAsync(refused.Headers.Location);

        Assert.Equal(isSaved ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, saved.StatusCode);
    }

    [Theory]
    [InlineData(Spring)]
    [InlineData(Autumn)]
    public async Task A_mailed_link_expires_after_its_real_lifetime(string night)
    {
        var (host, now) = nights.Of(night);
        var account = await host.NewCandidateAsync();
        using var browser = host.Visitor();
        using var asked = await browser.FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
        var link = Assert.Single(await host.MailsToAsync(account.Email)).LinkIn("/account/reset-password");
        var token = await host.WithDbAsync(db => db.AccountTokens.SingleAsync(t => t.UserId == account.UserId));

        using var open = await browser.GetAsync(link);
        await host.WithDbAsync(db => db.AccountTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, now)));
        using var expired = await browser.GetAsync(link);

        Assert.Equal(now, token.CreatedAt);
        Assert.Equal(TimeSpan.FromHours(1), token.ExpiresAt - now);
        Assert.True((await open.PageAsync()).Shows("input[type=password]"));
        Assert.False((await expired.PageAsync()).Shows("input[type=password]"));
    }

    [Theory]
    [InlineData(Spring)]
    [InlineData(Autumn)]
    public async Task Five_wrong_passwords_mean_ten_real_minutes(string night)
    {
        var (host, now) = nights.Of(night);
        var account = await host.NewCandidateAsync();
        using var browser = host.Visitor();
        for (var tries = 0; tries < SignInLimit.AtOnce; tries++)
        {
            using var wrong = await browser.SignInAsync(account.Email, AccountForms.NewPassword());
        }

        using var waiting = await browser.SignInAsync(account.Email, account.Password);
        var latest = await host.WithDbAsync(db => db.SignInCounters.MaxAsync(c => c.AllBackAt));
        await host.WithDbAsync(db => db.SignInCounters.ExecuteUpdateAsync(set => set.SetProperty(c => c.AllBackAt, c => c.AllBackAt - 600_000)));
        using var entered = await browser.SignInAsync(account.Email, account.Password);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10)), (waiting.StatusCode, waiting.Headers.RetryAfter?.Delta));
        Assert.Equal(now.AddMinutes(50).ToUnixTimeMilliseconds(), latest);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Theory]
    [InlineData("2025-10-26T00:05:00Z", "en", "02:05 (UTC+2)", "Brussels (UTC+2)")]
    [InlineData("2025-10-26T01:05:00Z", "en", "02:05 (UTC+1)", "Brussels (UTC+1)")]
    [InlineData("2025-10-26T00:05:00Z", "fr", "2\u00A0h\u00A005 (UTC+2)", "Bruxelles (UTC+2)")]
    [InlineData("2025-10-26T01:05:00Z", "fr", "2\u00A0h\u00A005 (UTC+1)", "Bruxelles (UTC+1)")]
    public async Task Two_submissions_an_hour_apart_do_not_show_the_same_time(string arrived, string language, string state, string receipt)
    {
        var (host, _) = nights.Of(Autumn);
        var application = await AnApplication.ReadyAsync(new ApplicationDeadline(new DateOnly(2025, 10, 31), new TimeOnly(23, 59)), host: host);
        Assert.IsType<SubmitOutcome.Submitted>(await application.SubmitAsync(Instant(arrived)));

        Assert.Contains(state, (await application.PageAsync(language: language)).Says("main"), StringComparison.Ordinal);
        Assert.Contains(receipt, (await application.PageAsync("receipt", language)).Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Spring, "2025-03-30", "Today: 20 h 50 min left at 03:10")] // 23:59 is the last minute
    [InlineData(Autumn, "2025-10-26", "Today: 21 h 50 min left at 02:10 (UTC+1)")]
    public async Task What_is_left_is_counted_in_real_hours(string night, string date, string words)
    {
        var (host, _) = nights.Of(night);
        var vacancy = await AddVacancyAsync(host, new ApplicationDeadline(DateOnly.Parse(date, CultureInfo.InvariantCulture), new TimeOnly(23, 59)));

        var notice = await host.Visitor().OpenAsync($"/en/vacancies/{vacancy.Number}");

        Assert.Contains(words, notice.Says("main").Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_over_the_change_has_its_real_length_and_two_offsets()
    {
        var (host, now) = nights.Of(Autumn);
        await host.WithDbAsync(async db =>
        {
            db.Outages.Add(new Outage(new OutageFinding(OutageCause.DatabaseAway, now.AddMinutes(-30), now.AddMinutes(-5)))); // 02:40 to 02:05
            await db.SaveChangesAsync();
        });

        var status = (await host.Visitor().OpenAsync("/en/status")).Says("main");

        Assert.Contains("From Sunday 26 October 2025, 02:40, Brussels time (UTC+2) to Sunday 26 October 2025, 02:05, Brussels time (UTC+1)", status, StringComparison.Ordinal);
        Assert.Contains("25 minutes.", status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Spring, "2025-04-06", "15:00", 90, "2025-04-06T14:30:00Z")]
    [InlineData(Spring, "2026-03-29", "01:30", 60, "2026-03-29T01:30:00Z")] // 02:30 does not exist.
    [InlineData(Spring, "2026-10-25", "01:30", 60, "2026-10-25T00:30:00Z")] // 02:30 for the first time
    [InlineData(Spring, "2026-10-25", "01:30", 120, "2026-10-25T01:30:00Z")] // 02:30 for the second time
    [InlineData(Spring, "2025-06-11", "23:30", 60, "2025-06-11T22:30:00Z")] // ends the next day
    public async Task An_info_session_in_the_calendar_ends_after_its_real_length(string night, string date, string time, int minutes, string ends)
    {
        var (host, _) = nights.Of(night);
        var session = new InfoSession
        {
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Time = TimeOnly.Parse(time, CultureInfo.InvariantCulture), Minutes = minutes, RegistrationUrl = "https://example.org/session",
        };
        var vacancy = await AddVacancyAsync(host, new ApplicationDeadline(new DateOnly(2026, 11, 30), new TimeOnly(23, 59)), session);

        var file = Encoding.UTF8.GetString(await host.Visitor().GetByteArrayAsync(new Uri($"/en/vacancies/{vacancy.Number}/calendar.ics", UriKind.Relative)));
        var entry = Ical.Net.Calendar.Load(file)!.Events.Single(one => one.Uid!.Contains("info-session", StringComparison.Ordinal));

        Assert.Equal(session.StartsAt.UtcDateTime, entry.Start!.AsUtc);
        Assert.Equal(Instant(ends).UtcDateTime, entry.End!.AsUtc);
        AssertZone(file);
    }

    // Not parsed by the library, which has its own zone rules. A calendar without them uses these lines.
    private static void AssertZone(string file)
    {
        var lines = file.Split("\r\n");
        var (summer, winter) = (Part(lines, "DAYLIGHT"), Part(lines, "STANDARD"));

        Assert.Contains("TZOFFSETFROM:+0100", summer);
        Assert.Contains("TZOFFSETTO:+0200", summer);
        Assert.Contains(summer, line => line.StartsWith("DTSTART:", StringComparison.Ordinal) && line.EndsWith("T020000", StringComparison.Ordinal));
        Assert.Contains(summer, line => line.StartsWith("RRULE:", StringComparison.Ordinal) && line.Contains("BYDAY=-1SU", StringComparison.Ordinal) && line.Contains("BYMONTH=3", StringComparison.Ordinal));
        Assert.Contains("TZOFFSETFROM:+0200", winter);
        Assert.Contains("TZOFFSETTO:+0100", winter);
        Assert.Contains(winter, line => line.StartsWith("DTSTART:", StringComparison.Ordinal) && line.EndsWith("T030000", StringComparison.Ordinal));
        Assert.Contains(winter, line => line.StartsWith("RRULE:", StringComparison.Ordinal) && line.Contains("BYDAY=-1SU", StringComparison.Ordinal) && line.Contains("BYMONTH=10", StringComparison.Ordinal));
    }

    private static string[] Part(string[] lines, string name) =>
        [.. lines.SkipWhile(line => line != $"BEGIN:{name}").TakeWhile(line => line != $"END:{name}")];

    private static async Task<Vacancy> AddVacancyAsync(PortalHost host, ApplicationDeadline deadline, InfoSession? session = null)
    {
        var call = new ACall();
        var vacancy = call.AddVacancy(deadline, session: session);
        await AnApplication.SaveAsync(call, host);

        return vacancy;
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A host in each of the two nights.</summary>
    public sealed class Nights : IDisposable
    {
        private readonly Dictionary<string, PortalHost> hosts = new[] { Spring, Autumn }.ToDictionary(night => night, night => PortalHost.Apart(withDemonstration: false, now: Instant(night)));

        internal (PortalHost Host, DateTimeOffset Now) Of(string night) => (hosts[night], Instant(night));

        public void Dispose()
        {
            foreach (var host in hosts.Values)
            {
                host.Dispose();
            }
        }
    }
}
