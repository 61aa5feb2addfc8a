using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>What the Internship Office sees of the emails. The portals are apart, because other tests send emails.</summary>
public sealed class MessagesTests
{
    private static readonly DateTimeOffset Now = PortalHost.Now;

    [Theory]
    [InlineData("en", "Application submitted", "Since 4 June 2025, 13:00")]
    [InlineData("fr", "Candidature envoyée", "Depuis le 4 juin 2025, 13 h")]
    public async Task Emails_are_counted_by_template_and_time(string culture, string name, string since)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        await AddAsync(host,
            Mail(sentAt: Now.AddHours(-1)), Mail(sentAt: Now.AddHours(-23)), Mail(sentAt: Now.AddHours(-25)), Mail(sentAt: Now.AddDays(-8)),
            Mail(createdAt: Now.AddHours(-1)), Mail(createdAt: Now.AddMinutes(-1)), Mail(deadAt: Now.AddDays(-30)), Mail("of-an-older-build", sentAt: Now.AddHours(-1)));
        using var officer = host.Client(await host.NewStaffAsync(PortalRoles.HrOfficer));

        var page = await officer.OpenAsync($"/{culture}/admin/messages");

        Assert.Equal(["2", "3", "2", since, "1"], Cells(Row(page, name)));
        Assert.Equal(["1", "1", "0", "", "0"], Cells(Row(page, "of-an-older-build")));
        Assert.Equal(["3", "4", "2", "1"], page.QuerySelectorAll(".stat-tile__figure").Select(figure => figure.TextContent));
        Assert.All(MailTemplates.All, template => Assert.Single(page.QuerySelectorAll($"tbody a[href='/{culture}/admin/messages/{template}']")));
        Assert.All(page.QuerySelectorAll("tbody th").SkipLast(1), cell => Assert.DoesNotContain(cell.TextContent.Trim(), MailTemplates.All));
    }

    [Fact]
    public async Task A_page_of_a_template_filters_by_state_and_shows_no_recipient()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewStaffAsync(PortalRoles.Auditor);
        var (sent, waiting, dead) = (Mail(sentAt: Now.AddHours(-1), userId: account.UserId), Mail(createdAt: Now.AddMinutes(-1), userId: account.UserId), Mail(deadAt: Now.AddDays(-1), userId: account.UserId));
        await AddAsync(host, sent, waiting, dead);
        using var officer = host.Client(await host.NewStaffAsync(PortalRoles.HrOfficer));
        var address = $"/en/admin/messages/{MailTemplates.ApplicationSubmitted}";

        var all = await officer.OpenAsync(address);

        Assert.Equal("Application submitted", all.Says("h1"));
        Assert.Equal([waiting.Id, sent.Id, dead.Id], Ids(all));
        Assert.Equal([sent.Id], Ids(await officer.OpenAsync(address + "?state=Sent")));
        Assert.Equal([waiting.Id], Ids(await officer.OpenAsync(address + "?state=Waiting")));
        Assert.Equal([dead.Id], Ids(await officer.OpenAsync(address + "?state=GivenUp")));
        Assert.Equal(3, Ids(await officer.OpenAsync(address + "?state=unknown&after=x")).Count);
        Assert.All([account.Email, $"{account.UserId}", $"{sent.SubjectId}"], hidden => Assert.DoesNotContain(hidden, all.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase));
        Assert.All(["SmtpCommandException"], hidden => Assert.DoesNotContain(hidden, all.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_pages_of_a_template_follow_each_other()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        await AddAsync(host, [.. Enumerable.Range(0, 30).Select(index => Mail(createdAt: Now.AddMinutes(-index / 2), sentAt: Now))]); // Two of each moment.
        using var officer = host.Client(await host.NewStaffAsync(PortalRoles.HrOfficer));

        var first = await officer.OpenAsync($"/en/admin/messages/{MailTemplates.ApplicationSubmitted}?state=Sent");
        var second = await officer.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await officer.OpenAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal((25, 5), (Ids(first).Count, Ids(second).Count));
        Assert.Equal(30, Ids(first).Concat(Ids(second)).Distinct().Count());
        Assert.Equal(Ids(first), Ids(back));
        Assert.False(first.Shows("a[rel=prev]") || second.Shows("a[rel=next]") || back.Shows("a[rel=prev]"));
    }

    [Theory]
    [InlineData("en", "No email waits.", "The portal has no email of this template.")]
    [InlineData("fr", "Aucun courriel n’est en attente.", "Le portail n’a aucun courriel établi d’après ce modèle.")]
    public async Task An_empty_outbox_says_so(string culture, string nothing, string none)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        using var lead = host.Client(await host.NewStaffAsync(PortalRoles.HrLead));

        var page = await lead.OpenAsync($"/{culture}/admin/messages");
        var template = await lead.OpenAsync($"/{culture}/admin/messages/{MailTemplates.NeedClosed}");
        using var unknown = await lead.GetAsync($"/{culture}/admin/messages/no-such-template");

        Assert.Contains(nothing, page.Says(".stat-tiles"), StringComparison.Ordinal);
        Assert.Contains(none, template.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData(PortalRoles.Candidate)]
    [InlineData(PortalRoles.DivisionMember)]
    [InlineData(PortalRoles.Auditor)]
    public async Task Another_role_is_refused(string role)
    {
        var host = PortalHost.Current;
        using var other = role == PortalRoles.Candidate ? host.Client(await host.NewCandidateAsync()) : host.Client(await host.NewStaffAsync(role));

        using var list = await other.GetAsync("/en/admin/messages");
        using var template = await other.GetAsync($"/en/admin/messages/{MailTemplates.ConfirmEmail}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (list.StatusCode, template.StatusCode));
    }

    private static IElement Row(IHtmlDocument page, string name) => page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == name);

    // A link in a cell also says its row, for screen readers.
    private static IReadOnlyList<string> Cells(IElement row) => [.. row.QuerySelectorAll("td").Select(cell => string.Join(' ', ((cell.QuerySelector("a")?.FirstChild ?? cell).TextContent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static IReadOnlyList<Guid> Ids(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody td:last-child").Select(cell => Guid.Parse(cell.TextContent))];

    // Due in a year, so that the sender of the host leaves it alone.
    private static OutboxMessage Mail(string template = MailTemplates.ApplicationSubmitted, DateTimeOffset? createdAt = null, DateTimeOffset? sentAt = null, DateTimeOffset? deadAt = null, Guid? userId = null) => new()
    {
        Id = Guid.NewGuid(),
        Template = template,
        UserId = userId,
        SubjectId = Guid.NewGuid(),
        CreatedAt = createdAt ?? (sentAt ?? deadAt ?? Now).AddMinutes(-1),
        DueAt = Now.AddYears(1),
        Attempts = deadAt is null ? 1 : 25,
        SentAt = sentAt,
        DeadAt = deadAt,
        LastError = deadAt is null ? null : "SmtpCommandException",
    };

    private static Task AddAsync(PortalHost host, params OutboxMessage[] mails) => host.WithDbAsync(async db =>
    {
        db.OutboxMessages.AddRange(mails);
        await db.SaveChangesAsync();
    });
}
