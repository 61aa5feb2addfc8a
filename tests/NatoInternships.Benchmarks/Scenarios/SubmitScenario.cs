using System.Globalization;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.Benchmarks.Yardstick;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>
/// First submissions with a PDF of 200 kB in the same form, signed in and with the page's token. Measured once with inspection, mail and
/// audit sealing in another process, and once with all of them in the same process.
/// </summary>
internal sealed class SubmitScenario : Scenario
{
    private const int ApplicationsEach = 3;

    // With fewer rounds the measurement would include JIT compilation.
    private const int WarmUpRounds = 3;

    public override string Name => "submit";

    /// <summary>Returns the number of candidates needed, each with three applications.</summary>
    public static int ActorsNeeded(Options options) =>
        ((options.Submissions * ((2 * (options.Rounds + WarmUpRounds)) + options.MostRepeats)) + ApplicationsEach) / ApplicationsEach;

    public override async Task RunAsync(Bench bench)
    {
        var before = new Dictionary<Engine, Rows>();
        var forms = new Dictionary<Engine, SubmitForms>();
        var minimal = new Dictionary<Engine, MinimalForms>();
        foreach (var portal in bench.Portals)
        {
            before[portal.Stage.Engine] = await RowsAsync(portal);
            portal.Start(("Jobs:Enabled", "false"));
            var cookies = await Sessions.OpenAsync(portal.Stage.Services, portal.Stage.Submitters);
            var portalForms = forms[portal.Stage.Engine] = new SubmitForms(portal, cookies, bench.Options);
            WarmUp(portalForms);
            minimal[portal.Stage.Engine] = new MinimalForms(bench, portal.Stage.Engine);
            await PrepareYardstickAsync(bench, portal.Stage);
            minimal[portal.Stage.Engine].Prepare();
            minimal[portal.Stage.Engine].Send();
        }

        var yardsticks = MeasureQueued(bench, forms, minimal);
        foreach (var portal in bench.Portals)
        {
            portal.Stop();
        }

        foreach (var portal in bench.Portals)
        {
            MeasureBusy(bench, portal, forms[portal.Stage.Engine], yardsticks[portal.Stage.Engine]);
        }

        foreach (var portal in bench.Portals)
        {
            await CheckAsync(portal, before[portal.Stage.Engine], forms[portal.Stage.Engine].Acknowledged);
        }
    }

    private static void WarmUp(SubmitForms forms)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            forms.Prepare();
            forms.Send();
        }
    }

    private static Dictionary<Engine, double> MeasureQueued(Bench bench, Dictionary<Engine, SubmitForms> forms, Dictionary<Engine, MinimalForms> minimal)
    {
        const string scenario = "Submission with a PDF of 200 kB, work queued";
        var targets = new List<Target>();
        foreach (var portal in bench.Portals)
        {
            var engine = portal.Stage.Engine;
            var (own, yardstick) = (forms[engine], minimal[engine]);
            targets.Add(new Target(bench.Yardstick, bench.DatabaseProcess(engine), yardstick.Send, yardstick.Prepare, () => yardstick.HasMore));
            targets.Add(new Target(portal.Server, bench.DatabaseProcess(engine), own.Send, own.Prepare, () => own.HasMore));
        }

        var rounds = bench.Interleave(targets);
        var yardsticks = new Dictionary<Engine, double>();
        for (var index = 0; index < bench.Portals.Count; index++)
        {
            var portal = bench.Portals[index];
            var yardstick = Figure.Of(scenario, $"Yardstick on {portal.Name}", rounds[2 * index]);
            bench.Add(yardstick);
            bench.Add(Figure.Of(scenario, portal.Name, rounds[(2 * index) + 1], yardstick.Value, Goal.Reach(0.8)));
            yardsticks[portal.Stage.Engine] = yardstick.Value;
        }

        return yardsticks;
    }

    // One process, which also does the inspections and mails of earlier submissions.
    private static void MeasureBusy(Bench bench, Portal portal, SubmitForms forms, double yardstick)
    {
        portal.Start();
        WarmUp(forms);
        var rounds = bench.Interleave([new Target(portal.Server, bench.DatabaseProcess(portal.Stage.Engine), forms.Send, forms.Prepare, () => forms.HasMore)]);
        bench.Add(Figure.Of("Submission with a PDF of 200 kB, queue being worked off", portal.Name, rounds[0], yardstick, note: "compared with the yardstick above"));
        portal.Stop();
    }

    // The rows of the last submission are the yardstick's sample.
    private static async Task PrepareYardstickAsync(Bench bench, Stage stage)
    {
        var sample = await stage.WithAsync(async db =>
        {
            var submission = await db.Submissions.OrderByDescending(s => s.ArrivedAt).Select(s => new { s.Id, s.ApplicationId }).FirstAsync();
            var document = await db.Documents // With an audit entry, so it is the file that was posted with the submit.
                .Where(d => db.Set<SubmissionDocument>().Any(named => named.SubmissionId == submission.Id && named.DocumentId == d.Id)
                    && db.AuditEntries.Any(e => e.SubjectType == AuditSubjects.Document && e.SubjectId == d.Id))
                .Select(d => d.Id)
                .FirstAsync();

            return (submission.Id, submission.ApplicationId, DocumentId: document);
        });
        using var client = new HttpClient();
        var rows = new SampleRows(stage.Engine, stage.Connection, bench.YardstickStages[stage.Engine].Connection, sample.DocumentId, sample.Id, sample.ApplicationId);
        using var answer = await client.PutAsJsonAsync(new Uri($"http://127.0.0.1:{bench.Yardstick.Port}/uploads/{stage.Engine}"), rows);
        answer.EnsureSuccessStatusCode();
    }

    // Every acknowledged submission must exist, with its file, its mail and its audit entries.
    private static async Task CheckAsync(Portal portal, Rows before, int acknowledged)
    {
        var added = await RowsAsync(portal) - before;
        if (added != new Rows(acknowledged, acknowledged, acknowledged, acknowledged))
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{portal.Name}: {acknowledged} submissions were acknowledged, but there are {added} more."));
        }
    }

    private static Task<Rows> RowsAsync(Portal portal) => portal.Stage.WithAsync(async db => new Rows(
        await db.Submissions.CountAsync(),
        await db.Documents.CountAsync(d => d.Length > 100_000),
        await db.OutboxMessages.CountAsync(m => m.Template == MailTemplates.ApplicationSubmitted),
        await db.AuditEntries.CountAsync(e => e.Action == AuditActions.ApplicationSubmitted)));

    private sealed record Rows(int Submissions, int Files, int Mails, int Entries)
    {
        public static Rows operator -(Rows after, Rows before) =>
            new(after.Submissions - before.Submissions, after.Files - before.Files, after.Mails - before.Mails, after.Entries - before.Entries);
    }
}
