using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Status;

/// <summary>The public status page, on its own portal at 14:00 in Brussels on 4 June 2025.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("en", "The portal is working.", "No outage was recorded.", "No virus scanner is installed", "Wednesday 4 June 2025, 14:00, Brussels time (UTC+2)", "for everybody, never for one person")]
    [InlineData("fr", "Le portail fonctionne.", "Aucune panne n’a été enregistrée.", "Aucun antivirus n’est installé", "mercredi 4 juin 2025, 14\u00A0h, heure de Bruxelles (UTC+2)", "pour tout le monde, jamais pour une seule personne")]
    public async Task Without_outages_the_page_says_so_and_names_what_is_off(string language, string well, string none, string scanner, string at, string alike)
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: WithQpdf(Path.GetTempFileName()));

        var page = await ReadAsync(host, language);

        Assert.Equal(well, page.Says(".lede"));
        Assert.Equal(none, page.Says("section[aria-labelledby=Last30] p"));
        Assert.Contains(scanner, page.Says("main"), StringComparison.Ordinal);
        Assert.Contains(at, page.Says("main"), StringComparison.Ordinal);
        Assert.Contains(alike, page.Says("section[aria-labelledby=deadline]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Not checked yet", "You can submit your application. Part of the portal is not working as it should.")]
    [InlineData("fr", "Pas encore vérifiés", "Vous pouvez envoyer votre candidature. Une partie du portail ne fonctionne pas comme prévu.")]
    public async Task Where_the_inspection_program_is_missing_documents_are_said_to_stay_uninspected(string language, string tag, string lede)
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: WithQpdf("/nowhere/qpdf"));

        var page = await ReadAsync(host, language);

        Assert.Equal((tag, lede), (page.QuerySelectorAll("section[aria-labelledby=now] .tag")[1].TextContent.Trim(), page.Says(".lede")));
        Assert.Contains("qpdf", page.Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Tuesday 3 June 2025, from 23:40 to 23:59, Brussels time (UTC+2)", "19 minutes. The portal was not running.", "From Saturday 31 May 2025, 23:50, Brussels time (UTC+2) to Sunday 1 June 2025, 01:10, Brussels time (UTC+2)", "1\u00A0h\u00A020\u00A0min. People had to wait to sign in.", "Since Wednesday 4 June 2025, 13:50, Brussels time (UTC+2)", "Time during which nobody could submit an application: 19 minutes.", "2\u00A0h\u00A005\u00A0min")]
    [InlineData("fr", "Mardi 3 juin 2025, de 23\u00A0h\u00A040 à 23\u00A0h\u00A059, heure de Bruxelles (UTC+2)", "19 minutes. Le portail ne fonctionnait pas.", "Du samedi 31 mai 2025, 23\u00A0h\u00A050, heure de Bruxelles (UTC+2) au dimanche 1er juin 2025, 1\u00A0h\u00A010, heure de Bruxelles (UTC+2)", "1\u00A0h\u00A020. Il fallait attendre pour se connecter.", "Depuis le mercredi 4 juin 2025, 13\u00A0h\u00A050, heure de Bruxelles (UTC+2)", "Durée pendant laquelle personne ne pouvait envoyer de candidature\u00A0: 19 minutes.", "2\u00A0h\u00A005")]
    public async Task Outages_are_listed_with_weekday_Brussels_time_length_and_cause(
        string language, string silent, string silentLine, string queue, string queueLine, string ongoing, string sum, string older)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        await host.WithDbAsync(async db =>
        {
            db.Outages.AddRange(
                An(OutageCause.Silent, "2025-06-03T21:40:00Z", "2025-06-03T21:59:00Z"),
                An(OutageCause.SignInQueue, "2025-05-31T21:50:00Z", "2025-05-31T23:10:00Z"),
                An(OutageCause.Errors, "2025-06-04T11:50:00Z", "2025-06-04T11:58:30Z"),
                An(OutageCause.DatabaseAway, "2025-04-01T10:00:00Z", "2025-04-01T12:05:00Z"),
                An(OutageCause.Silent, "2025-03-01T10:00:00Z", "2025-03-01T12:00:00Z")); // More than 90 days ago.
            await db.SaveChangesAsync();
        });

        var page = await ReadAsync(host, language);

        var last = page.QuerySelectorAll("section[aria-labelledby=Last30] dl > div").Select(row => (row.QuerySelector("dt")!.TextContent.Trim(), row.QuerySelector("dd p")!.TextContent.Trim())).ToList();
        Assert.Equal(3, last.Count);
        Assert.Equal(ongoing, last[0].Item1);
        Assert.Equal([(silent, silentLine), (queue, queueLine)], last.Skip(1));
        Assert.Equal(sum, page.Says("section[aria-labelledby=Last30] > p"));
        Assert.StartsWith(older, Assert.Single(page.QuerySelectorAll("section[aria-labelledby=Last90] dd p")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Nobody can submit an application at the moment.", "Temporarily unavailable")]
    [InlineData("fr", "Personne ne peut envoyer de candidature en ce moment.", "Service temporairement indisponible")]
    public async Task Without_the_database_the_status_page_works_and_other_pages_link_to_it(string language, string lede, string away)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync();
        var client = host.Client(account);
        using (var before = await client.GetAsync("/en/applications"))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(host.DataFolder, "portal.db*"))
        {
            File.Move(file, file + ".away");
        }

        Directory.CreateDirectory(Path.Combine(host.DataFolder, "portal.db")); // A folder cannot be opened as a database.
        foreach (var visitor in new[] { host.Visitor(), client })
        {
            using var status = await visitor.GetAsync($"/{language}/status?fresh=1");
            using var other = await visitor.GetAsync($"/{language}/vacancies?fresh=1");
            var page = await status.PageAsync();
            var failed = await other.PageAsync();

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (status.StatusCode, other.StatusCode));
            Assert.Equal(lede, page.Says(".lede"));
            Assert.True(page.Shows("section[aria-labelledby=now] .tag--fails"));
            Assert.Equal(away, failed.Says("h1"));
            Assert.True(failed.Shows($"main a[href='/{language}/status']"));
        }
    }

    [Fact]
    public async Task The_header_does_not_guess_whether_the_reader_is_signed_in()
    {
        var signedIn = PortalHost.Current.Client(await PortalHost.Current.NewCandidateAsync());

        using var response = await signedIn.GetAsync("/en/status?fresh=2"); // An unknown query key, so that the page is never cached.
        var page = await response.PageAsync();

        Assert.True(page.Shows(".menu a[href='/en/vacancies']"));
        Assert.False(page.Shows(".menu a[href='/en/account/sign-in'], .menu a[href='/en/account/security']"));
    }

    [Fact]
    public async Task Late_mails_are_shown_and_recent_ones_are_not()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync();
        await AddMailAsync(host, account, PortalHost.Now.AddMinutes(-9));
        Assert.Equal("Working", await MailTagAsync(host));

        await AddMailAsync(host, account, PortalHost.Now.AddMinutes(-11));

        Assert.Equal("Late", await MailTagAsync(host));
    }

    [QpdfTheory]
    [InlineData(30, "Working", "Healthy")]
    [InlineData(90, "Late", "Degraded")]
    public async Task A_stuck_inspection_is_shown_to_the_public_and_operators(int minutes, string tag, string health)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync();
        var document = new Document(
            Guid.CreateVersion7(), account.CandidateId, DocumentKind.Qualification, "a.pdf", "en",
            new DocumentFile(Guid.NewGuid().ToString("N"), 1, new string('a', 64), DocumentFormat.Pdf), PortalHost.Now.AddMinutes(-minutes));
        document.CouldNotInspect(PortalHost.Now, PortalHost.Now.AddHours(1), counts: true);
        await host.WithDbAsync(db =>
        {
            db.Documents.Add(document);

            return db.SaveChangesAsync();
        });

        var page = await ReadAsync(host, "en");
        using var ready = await host.Visitor().GetAsync("/health/ready");
        using var answer = JsonDocument.Parse(await ready.Content.ReadAsStringAsync());

        Assert.Equal(tag, page.QuerySelectorAll("section[aria-labelledby=now] .tag")[1].TextContent.Trim());
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var inspection = answer.RootElement.GetProperty("checks").GetProperty("inspection");
        Assert.Equal(health, inspection.GetProperty("status").GetString());
        Assert.Contains("1 files wait for their inspection, 1 of them were tried without an answer", inspection.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_queue_is_shown_with_its_length()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var passwords = host.Services.GetRequiredService<PasswordHashingQueue>();
        var slow = CountingHasher.Slow + Guid.NewGuid();
        var checks = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2) + 12).Select(_ => Task.Run(() => passwords.VerifyAsync(null, slow, CancellationToken.None))).ToList();
        for (var tries = 0; tries < 1000 && passwords.Waiting < 12; tries++)
        {
            await Task.Delay(10);
        }

        var page = await ReadAsync(host, "en");

        Assert.Contains("12 people are waiting", page.Says("section[aria-labelledby=now]"), StringComparison.Ordinal);
        CountingHasher.Blocked.GetOrAdd(slow, _ => new ManualResetEventSlim()).Set();
        await Task.WhenAll(checks);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Error_pages_link_to_the_status_page(int status)
    {
        using var response = await PortalHost.Current.Visitor().GetAsync($"/fr/trouble/status/{status}");
        using var unknown = await PortalHost.Current.Visitor().GetAsync("/fr/trouble/status/404");

        Assert.True((await response.PageAsync()).Shows("main a[href='/fr/status']"));
        Assert.False((await unknown.PageAsync()).Shows("main a[href='/fr/status']"));
        Assert.True((await unknown.PageAsync()).Shows("footer a[href='/fr/status']"));
    }

    private static Dictionary<string, string> WithQpdf(string path) => new() { ["Documents:Inspection:QpdfPath"] = path };

    private static Outage An(OutageCause cause, string from, string to) =>
        new(new OutageFinding(cause, DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), DateTimeOffset.Parse(to, CultureInfo.InvariantCulture)));

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(PortalHost host, string language)
    {
        using var response = await host.Visitor().GetAsync($"/{language}/status?fresh=1"); // An unknown query key, so that the page is never cached.
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        return await response.PageAsync();
    }

    private static async Task<string> MailTagAsync(PortalHost host) =>
        (await ReadAsync(host, "en")).QuerySelectorAll("section[aria-labelledby=now] .tag")[2].TextContent.Trim();

    private static Task AddMailAsync(PortalHost host, TestAccount account, DateTimeOffset written) => host.WithDbAsync(async db =>
    {
        db.OutboxMessages.Add(new OutboxMessage
        {
            Id = Guid.NewGuid(), Template = MailTemplates.PasswordChanged, UserId = account.UserId, CreatedAt = written, Attempts = 1, DueAt = PortalHost.Now.AddHours(1),
        });
        await db.SaveChangesAsync();
    });
}
