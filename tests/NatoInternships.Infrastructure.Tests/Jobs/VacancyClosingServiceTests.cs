using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Skipping;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.Infrastructure.Tests.Jobs;

/// <summary>
/// Closing of drafts after a deadline (ADR 0011), by several replicas in parallel and against submits that arrived before it.
/// </summary>
public sealed class VacancyClosingServiceTests(ITestOutputHelper output)
{
    private const int Replicas = 4;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Four_replicas_close_every_draft_once_with_one_mail_and_one_entry(Engine engine)
    {
        var candidates = LongRun.Size(usually: 500, wanted: 5000);
        var clock = AnEngineCall.Clock();
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        var call = await AnEngineCall.InAsync(database, candidates: candidates);
        await call.SubmittedAsync(member: 0);
        clock.SetUtcNow(call.Call.Vacancies[0].ClosesAt + Grace);
        var watch = Stopwatch.StartNew();

        var closed = await Task.WhenAll(Enumerable.Range(0, Replicas).Select(_ => Task.Run(call.CloseAsync)));

        output.WriteLine($"figure: closing on {engine}: {candidates - 1} drafts by {Replicas} replicas in {watch.Elapsed.TotalSeconds:F1} s ({string.Join(", ", closed)})");
        Assert.Equal(candidates - 1, closed.Sum());
        Assert.Equal(0, await call.CloseAsync());
        await database.WithAsync(async db =>
        {
            Assert.Equal(candidates - 1, await db.Applications.CountAsync(a => a.Status == ApplicationStatus.NotSubmitted));
            Assert.Equal(1, await db.Applications.CountAsync(a => a.Status == ApplicationStatus.Submitted));
            var mails = await db.OutboxMessages.Where(m => m.Template == MailTemplates.ApplicationNotSubmitted).ToListAsync();
            Assert.Equal(candidates - 1, mails.Select(mail => mail.SubjectId).Distinct().Count());
            Assert.Equal(candidates - 1, mails.Count);
            Assert.All(mails, mail => Assert.Equal(10, mail.Priority));
            Assert.Equal(candidates - 1, await db.AuditEntries.CountAsync(e => e.Action == "application-not-submitted" && e.ActorId == null));
        });
        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Submits_that_arrived_in_time_win_over_the_closing_job(Engine engine)
    {
        const int Candidates = 60;
        var clock = AnEngineCall.Clock();
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        var call = await AnEngineCall.InAsync(database, candidates: Candidates);
        var inTime = call.Call.Vacancies[0].ClosesAt.AddMilliseconds(-1);
        clock.SetUtcNow(call.Call.Vacancies[0].ClosesAt + Grace);

        var submits = Enumerable.Range(0, Candidates).Select(member => Task.Run(() => call.SubmitAsync(member, arrivedAt: inTime))).ToList();
        var jobs = Enumerable.Range(0, Replicas).Select(_ => Task.Run(call.CloseAsync)).ToList();
        var outcomes = await Task.WhenAll(submits);
        await Task.WhenAll(jobs);

        Assert.All(outcomes, outcome => Assert.IsType<SubmitOutcome.Submitted>(outcome));
        Assert.Equal(Candidates, await database.WithAsync(db => db.Applications.CountAsync(a => a.Status == ApplicationStatus.Submitted && a.SlotNo == 1)));
        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_timely_submit_processed_after_the_job_counts_and_cancels_the_mail(Engine engine)
    {
        var clock = AnEngineCall.Clock();
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        var call = await AnEngineCall.InAsync(database, candidates: 2);
        var closesAt = call.Call.Vacancies[0].ClosesAt;
        clock.SetUtcNow(closesAt + Grace);
        Assert.Equal(2, await call.CloseAsync());

        var late = await call.SubmitAsync(member: 0, arrivedAt: closesAt);
        var inTime = await call.SubmitAsync(member: 1, arrivedAt: closesAt.AddMilliseconds(-1));

        Assert.IsType<SubmitOutcome.DeadlinePassed>(late);
        Assert.IsType<SubmitOutcome.Submitted>(inTime);
        var mails = await database.InScopeAsync(async services =>
        {
            var composer = services.GetRequiredService<MailComposer>();
            var rows = await services.GetRequiredService<PortalDbContext>().OutboxMessages
                .Where(m => m.Template == MailTemplates.ApplicationNotSubmitted).ToListAsync();
            var composed = new List<(Guid UserId, ComposedMail? Mail)>();
            foreach (var row in rows)
            {
                composed.Add((row.UserId!.Value, await composer.ComposeAsync(row, CancellationToken.None)));
            }

            return composed;
        });
        Assert.NotNull(mails.Single(mail => mail.UserId == call.Members[0].UserId).Mail);
        Assert.Null(mails.Single(mail => mail.UserId == call.Members[1].UserId).Mail);
    }

    [Fact]
    public async Task Drafts_are_closed_only_after_the_grace_and_not_for_a_cancelled_vacancy()
    {
        var clock = AnEngineCall.Clock();
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, clock);
        var call = await AnEngineCall.InAsync(database, vacancies: 2);
        await database.WithAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == call.Call.Vacancies[1].Id)).Cancel(AnEngineCall.Now);
            await db.SaveChangesAsync();
        });

        clock.SetUtcNow(call.Call.Vacancies[0].ClosesAt + Grace - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await call.CloseAsync());
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await call.CloseAsync());

        Assert.Equal(
            [ApplicationStatus.NotSubmitted, ApplicationStatus.Draft],
            await database.WithAsync(db => db.Applications.OrderByDescending(a => a.VacancyId == call.Call.Vacancies[0].Id).Select(a => a.Status).ToListAsync()));
    }

    [Fact]
    public async Task The_check_finds_an_unclosed_draft_an_hour_later()
    {
        var clock = AnEngineCall.Clock();
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, clock);
        var call = await AnEngineCall.InAsync(database);

        clock.SetUtcNow(call.Call.Vacancies[0].ClosesAt + Grace + TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await call.FindingsAsync());
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["draft-after-deadline"], (await call.FindingsAsync()).Select(finding => finding.Rule));
        await call.CloseAsync();
        Assert.Empty(await call.FindingsAsync());
    }
}
