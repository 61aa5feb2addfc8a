using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Areas.Admin;

public sealed class AuditTests
{
    [Fact]
    public async Task The_trail_is_filtered_by_action_actor_subject_and_day_and_has_pages()
    {
        await using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Jobs:Enabled"] = "false" });
        var account = await host.NewStaffAsync(PortalRoles.Auditor);
        using var auditor = host.Client(account);
        var (actor, subject) = (Guid.NewGuid(), Guid.NewGuid());
        await AddAsync(host, audit =>
        {
            for (var count = 0; count < 55; count++)
            {
                audit.Add(actor, AuditActions.SignedIn, AuditSubjects.Account, actor);
            }

            audit.Add(null, AuditActions.VacancyCancelled, AuditSubjects.Vacancy, subject, "a code");
        });

        var all = await auditor.OpenAsync("/en/admin/audit");
        var next = await auditor.OpenAsync(all.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var last = await auditor.OpenAsync(next.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await auditor.OpenAsync(last.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        var byAction = await auditor.OpenAsync("/en/admin/audit?kind=vacancy-cancelled");
        var byActor = await auditor.OpenAsync($"/en/admin/audit?actor={actor}");
        var bySubject = await auditor.OpenAsync($"/fr/admin/audit?subject={subject}");
        var today = await auditor.OpenAsync("/en/admin/audit?from=2025-06-04&to=2025-06-04&kind=vacancy-cancelled");
        var yesterday = await auditor.OpenAsync("/en/admin/audit?to=2025-06-03");

        Assert.Equal((25, 25, 6, 25), (Rows(all), Rows(next), Rows(last), Rows(back)));
        Assert.Equal(next.Says("tbody"), back.Says("tbody"));
        Assert.Equal((1, 25, 1, 1, 0), (Rows(byAction), Rows(byActor), Rows(bySubject), Rows(today), Rows(yesterday)));
        Assert.Contains("a code", bySubject.Says("tbody"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actor=somebody", "This is not the id of an account")]
    [InlineData("subject=%27%20or%201=1", "This is not an id")]
    [InlineData("after=last", "Correct the filter to see entries")]
    [InlineData("from=31%20June", "Enter a real date")]
    public async Task A_filter_that_is_not_understood_says_so_and_shows_no_entries(string query, string message)
    {
        using var auditor = PortalHost.Current.Client(await PortalHost.Current.NewStaffAsync(PortalRoles.Auditor));

        var page = await auditor.OpenAsync($"/en/admin/audit?{query}");

        Assert.Contains(message, page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(0, Rows(page));
    }

    [Fact]
    public async Task Officers_and_members_of_divisions_do_not_read_the_trail()
    {
        foreach (var (role, status) in new[] { (PortalRoles.HrOfficer, HttpStatusCode.Forbidden), (PortalRoles.DivisionMember, HttpStatusCode.Forbidden), (PortalRoles.HrLead, HttpStatusCode.OK) })
        {
            using var client = PortalHost.Current.Client(await PortalHost.Current.NewStaffAsync(role));
            using var answer = await client.GetAsync("/en/admin/audit");
            Assert.Equal(status, answer.StatusCode);
        }
    }

    private static int Rows(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("tbody tr").Length;

    private static async Task AddAsync(PortalHost host, Action<AuditTrail> entries)
    {
        await using var scope = host.Services.CreateAsyncScope();
        entries(scope.ServiceProvider.GetRequiredService<AuditTrail>());
        await scope.ServiceProvider.GetRequiredService<Infrastructure.Persistence.PortalDbContext>().SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None);
    }
}
