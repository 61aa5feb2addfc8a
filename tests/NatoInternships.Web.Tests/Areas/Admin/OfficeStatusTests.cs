using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Areas.Admin.Status;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>What the Internship Office reads about the state of the portal.</summary>
public sealed class OfficeStatusTests
{
    [Theory]
    [InlineData("en", "Needs attention", "It writes emails to a folder, and nobody receives them.", "No email waits.", "Does not work", "The program qpdf is missing.", "The program pdftoppm is missing.", "No file waits.", "The portal does not record its backups.", "Not known")]
    [InlineData("fr", "À surveiller", "Il enregistre les courriels dans un dossier, et personne ne les reçoit.", "Aucun courriel n’est en attente.", "Ne fonctionne pas", "Le programme qpdf est absent.", "Le programme pdftoppm est absent.", "Aucun fichier n’est en attente.", "Le portail n’enregistre pas ses sauvegardes.", "Inconnu")]
    public async Task A_portal_without_mail_server_and_programs_says_so(
        string culture, string watch, string folder, string noMail, string down, string qpdf, string pdftoppm, string noFile, string backup, string unknown)
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: Programs("/nowhere/qpdf", "/nowhere/pdftoppm"));
        using var officer = host.Client(await host.NewStaffAsync(PortalRoles.HrOfficer));

        var page = await officer.OpenAsync($"/{culture}/admin/status");

        Assert.Equal((watch, down, unknown), (page.Says("#Mail .tag"), page.Says("#Inspection .tag"), page.Says("#Backup .tag")));
        Assert.All(new[] { folder, noMail }, words => Assert.Contains(words, page.Says("#Mail"), StringComparison.Ordinal));
        Assert.All(new[] { qpdf, pdftoppm, noFile }, words => Assert.Contains(words, page.Says("#Inspection"), StringComparison.Ordinal));
        Assert.Contains(backup, page.Says("#Backup"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("dl .tag"), tag => Assert.NotNull(tag.QuerySelector("svg")));
    }

    [Fact]
    public async Task Waiting_emails_and_files_are_counted_with_the_time_of_the_oldest()
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: Programs("/nowhere/qpdf", "/nowhere/pdftoppm"));
        var candidate = await host.NewCandidateAsync();
        var file = await host.StoredProofAsync(candidate.CandidateId);
        await host.WithDbAsync(async db =>
        {
            db.OutboxMessages.AddRange(Mail(PortalHost.Now.AddHours(-2)), Mail(PortalHost.Now.AddMinutes(-1)));
            db.Documents.Add(file);
            await db.SaveChangesAsync();
            await db.Documents.ExecuteUpdateAsync(set => set.SetProperty(document => document.InspectAfter, PortalHost.Now.AddYears(1)).SetProperty(document => document.UploadedAt, PortalHost.Now.AddHours(-3)));
        });
        using var officer = host.Client(await host.NewStaffAsync(PortalRoles.HrOfficer));

        var page = await officer.OpenAsync("/en/admin/status");

        Assert.Contains("2 emails wait, the oldest since Wednesday 4 June 2025, 12:00, Brussels time (UTC+2).", page.Says("#Mail"), StringComparison.Ordinal);
        Assert.Contains("1 file waits, since Wednesday 4 June 2025, 11:00, Brussels time (UTC+2).", page.Says("#Inspection"), StringComparison.Ordinal);
        Assert.Equal("Works", page.Says("#Database .tag"));
        Assert.Contains("The portal can store files.", page.Says("#Documents"), StringComparison.Ordinal);
        Assert.Matches("[0-9.]+ [GMk]?B of [0-9.]+ GB are free", page.Says("#Documents").Replace('\u00A0', ' '));
        Assert.DoesNotContain(host.DataFolder, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, StatusPage> States()
    {
        var away = Well() with { Mails = new MailQueue(1, PortalHost.Now, IsServerAway: true, IsLate: true) };
        var late = Well() with { Mails = new MailQueue(1, PortalHost.Now, IsServerAway: false, IsLate: true) };

        return new()
        {
            { "Mail", "Works", Well() }, { "Mail", "Does not work", away }, { "Mail", "Needs attention", late },
            { "Inspection", "Works", Well() }, { "Inspection", "Needs attention", Well() with { HasPictures = false } }, { "Inspection", "Needs attention", Well() with { Files = new(1, PortalHost.Now, IsStuck: true) } },
            { "Documents", "Works", Well() }, { "Documents", "Needs attention", Well() with { Space = new(9, 100) } }, { "Documents", "Works", Well() with { Space = null } }, { "Documents", "Does not work", Well() with { StoreWorks = false } },
            { "Database", "Does not work", Well() with { DatabaseWorks = false } },
            { "Jobs", "Works", Well() }, { "Jobs", "Needs attention", Well() with { HealthLoggedUntil = PortalHost.Now.AddMinutes(-6) } }, { "Jobs", "Needs attention", Well() with { OldestUnsealed = PortalHost.Now.AddMinutes(-6) } },
            { "Jobs", "Not known", Well() with { HealthLoggedUntil = null } },
        };
    }

    [Theory]
    [MemberData(nameof(States), DisableDiscoveryEnumeration = true)]
    public void A_part_says_its_state_in_a_word(string part, string word, StatusPage page)
    {
        using var scope = PortalHost.Current.Services.CreateScope();
        var text = scope.ServiceProvider.GetRequiredService<PageText>().For("Admin", "Status").In(Domain.Values.Language.English);
        var parts = new StatusPresenter(text, Infrastructure.Localisation.Format.In(Domain.Values.Language.English)).Parts(page);

        Assert.Equal(word, parts.Single(one => one.Key == part).Word);
    }

    [Theory]
    [InlineData(PortalRoles.Candidate)]
    [InlineData(PortalRoles.DivisionMember)]
    [InlineData(PortalRoles.Auditor)]
    public async Task Another_role_is_refused(string role)
    {
        var host = PortalHost.Current;
        using var other = role == PortalRoles.Candidate ? host.Client(await host.NewCandidateAsync()) : host.Client(await host.NewStaffAsync(role));

        using var answer = await other.GetAsync("/en/admin/status");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static StatusPage Well() => new()
    {
        At = PortalHost.Now,
        DatabaseWorks = true,
        MailsStayHere = false,
        Mails = new MailQueue(0, null, IsServerAway: false, IsLate: false),
        IsInspecting = true,
        HasPictures = true,
        HasScanner = true,
        Files = new(0, null, IsStuck: false),
        StoreWorks = true,
        Space = new(50, 100),
        HealthLoggedUntil = PortalHost.Now,
        OldestUnsealed = null,
    };

    private static Dictionary<string, string> Programs(string qpdf, string pdftoppm) => new() { ["Documents:Inspection:QpdfPath"] = qpdf, ["Documents:Pictures:PdftoppmPath"] = pdftoppm };

    // Due in a year, so that the sender of the host leaves it alone.
    private static OutboxMessage Mail(DateTimeOffset createdAt) => new() { Id = Guid.NewGuid(), Template = MailTemplates.PasswordChanged, CreatedAt = createdAt, DueAt = PortalHost.Now.AddYears(1) };
}
