using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>
/// The jobs of the portal without a portal beside them: each when it finds nothing to do, the whole checks, and the deadline of all open
/// vacancies at once.
/// </summary>
internal sealed class JobScenario : Scenario
{
    private const int IdleRuns = 5;

    public override string Name => "jobs";

    public override bool HasYardstick => false;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var portal in bench.Portals)
        {
            portal.Stop();
            await SettleAsync(portal);
            await OnceAsync(bench, portal, "statistics", StatisticsAsync, tables => tables);
            await IdleAsync(bench, portal, "before the deadline");
            await OnceAsync(bench, portal, "orphan sweep", services => services.GetRequiredService<DocumentSweepService>().RunAsync(CancellationToken.None), result => result.ToString());
            await CheckAsync(bench, portal);
            await DeadlineAsync(bench, portal);
            await SettleAsync(portal);
            await IdleAsync(bench, portal, "after the deadline");
        }
    }

    // Whatever was left behind until now would count as work.
    private static async Task SettleAsync(Portal portal)
    {
        await SealAllAsync(portal.Stage);
        await portal.Stage.WithAsync(db => db.OutboxMessages.Where(m => m.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, TimeProvider.System.GetUtcNow())));
        await portal.Stage.WithAsync(db => db.Documents.ExecuteUpdateAsync(set => set.SetProperty(d => d.InspectAfter, (DateTimeOffset?)null)));
    }

    private static async Task IdleAsync(Bench bench, Portal portal, string when)
    {
        (string Name, Func<IServiceProvider, Task> Act)[] jobs =
        [
            ("deadline closing", Run<VacancyClosingService>(service => service.RunAsync(CancellationToken.None))),
            ("late refusals", Run<LateRefusalService>(service => service.SweepAsync(CancellationToken.None))),
            ("extensions", Run<ExtensionFollowUpService>(service => service.ReopenStragglersAsync(CancellationToken.None))),
            ("outbox", Run<OutboxSender>(service => service.SendDueAsync(CancellationToken.None))),
            ("audit sealing", Run<AuditChain>(service => service.SealAsync(CancellationToken.None))),
            ("inspection queue", Run<PortalDbContext>(db => DocumentInspectionJob.NextAsync(db, TimeProvider.System.GetUtcNow(), CancellationToken.None))),
            ("account sweep", Run<PortalDbContext>(db => AccountSweepJob.SweepAsync(db, TimeProvider.System.GetUtcNow(), CancellationToken.None))),
        ];
        foreach (var (name, act) in jobs)
        {
            var milliseconds = new List<double>();
            for (var run = 0; run <= IdleRuns; run++)
            {
                var elapsed = await TimedAsync(portal.Stage, act);
                if (run > 0)
                {
                    milliseconds.Add(elapsed.TotalMilliseconds); // The first run compiles the query.
                }
            }

            bench.Add(new Figure { Scenario = $"Job with nothing to do, {when}: {name}", Server = portal.Name, Unit = "ms", Value = Figure.Median(milliseconds), Rounds = milliseconds });
        }
    }

    private static async Task<string> StatisticsAsync(IServiceProvider services)
    {
        await services.GetRequiredService<PortalDbContext>().UpdateStatisticsAsync(CancellationToken.None);

        return "by the engine itself on PostgreSQL";
    }

    private static async Task CheckAsync(Bench bench, Portal portal)
    {
        var findings = new List<InvariantFinding>();
        var elapsed = await TimedAsync(portal.Stage, async services =>
        {
            await foreach (var finding in services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None))
            {
                findings.Add(finding);
            }
        });
        if (findings.Count > 0)
        {
            throw new InvalidDataException($"{portal.Name}: {findings.Count} findings, the first is {findings[0]}.");
        }

        bench.Add(Seconds(portal, "check-invariants", elapsed, "nothing found"));
    }

    // All open vacancies reach their deadline together, as those of one call do.
    private static async Task DeadlineAsync(Bench bench, Portal portal)
    {
        var stage = portal.Stage;
        var closed = TimeProvider.System.GetUtcNow().AddHours(-1);
        await stage.WithAsync(db => db.Vacancies.Where(v => v.ClosesAt > closed).ExecuteUpdateAsync(set => set.SetProperty(v => v.ClosesAt, closed)));
        await OnceAsync(bench, portal, "closing of all drafts", services => services.GetRequiredService<VacancyClosingService>().RunAsync(CancellationToken.None), drafts => $"{drafts} drafts");
        var entries = 0;
        var elapsed = await TimedAsync(stage, async _ => entries = await SealAllAsync(stage));
        bench.Add(Seconds(portal, "sealing of the audit entries about it", elapsed, $"{entries} entries"));
        var sent = 0;
        elapsed = await TimedAsync(stage, async services =>
        {
            var sender = services.GetRequiredService<OutboxSender>();
            for (var batch = -1; batch != 0 && sent < bench.Options.Mails; sent += batch)
            {
                batch = await sender.SendDueAsync(CancellationToken.None);
            }
        });
        bench.Add(Seconds(portal, "sending of the first mails about it", elapsed, $"{sent} mails"));
    }

    private static async Task<int> SealAllAsync(Stage stage)
    {
        var (entries, batch) = (0, 0);
        do
        {
            await using var scope = stage.Services.CreateAsyncScope();
            entries += batch = await scope.ServiceProvider.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None);
        }
        while (batch == AuditChain.BatchSize);

        return entries;
    }

    private static async Task OnceAsync<T>(Bench bench, Portal portal, string name, Func<IServiceProvider, Task<T>> act, Func<T, string> note)
    {
        T? result = default;
        var elapsed = await TimedAsync(portal.Stage, async services => result = await act(services));
        bench.Add(Seconds(portal, name, elapsed, note(result!)));
    }

    private static Figure Seconds(Portal portal, string name, TimeSpan elapsed, string note) =>
        new() { Scenario = $"Job: {name}", Server = portal.Name, Unit = "s", Value = elapsed.TotalSeconds, Note = note };

    private static Func<IServiceProvider, Task> Run<T>(Func<T, Task> act)
        where T : notnull => services => act(services.GetRequiredService<T>());

    private static async Task<TimeSpan> TimedAsync(Stage stage, Func<IServiceProvider, Task> act)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        await act(scope.ServiceProvider);

        return watch.Elapsed;
    }
}
