using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Trouble;

public sealed class JobsDuringOutageTests
{
    [Fact]
    public async Task Jobs_survive_a_database_outage_and_continue_afterwards()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var email = AccountForms.NewAddress();
        using var registered = await host.Visitor().RegisterAsync(email, AccountForms.NewPassword());
        string[] jobs = ["AuditSealingJob", "OutboxJob", "AccountSweepJob", "ExtensionFollowUpJob", "DocumentInspectionJob", "VacancyClosingJob"];

        foreach (var trouble in new[] { DatabaseTrouble.Gone, DatabaseTrouble.ReadOnly })
        {
            using (await host.TroubleAsync(trouble))
            {
                // Jobs that only read do not fail when the database rejects writes.
                var failing = trouble == DatabaseTrouble.Gone ? jobs : ["AuditSealingJob", "OutboxJob"];
                var before = failing.ToDictionary(job => job, job => Failures(host, job));
                await TurnsAsync(host, () => failing.All(job => Failures(host, job) > before[job]));
            }
        }

        await TurnsAsync(host, () => Directory.Exists(host.MailFolder) && Directory.GetFiles(host.MailFolder, "*.eml").Length > 0);
        await TurnsAsync(host, () => host.WithDbAsync(db => db.AuditEntries.AllAsync(entry => entry.Sequence != null)).GetAwaiter().GetResult());

        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.Single(await host.MailsToAsync(email));
        Assert.DoesNotContain(host.Log.All, line => line.Contains("Another replica seals", StringComparison.Ordinal));
        Assert.Empty(await host.InvariantsAsync());
    }

    private static int Failures(PortalHost host, string job) => host.Log.All.Count(line =>
        line.Contains("failed and will retry", StringComparison.Ordinal) && line.Contains($"\"Job\":\"{job}\"", StringComparison.Ordinal) && line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));

    // Minute by minute: every job runs at least once in five.
    private static async Task TurnsAsync(PortalHost host, Func<bool> isDone)
    {
        for (var minutes = 0; minutes < 100 && !isDone(); minutes++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(50);
        }

        Assert.True(isDone());
    }
}
