using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Skipping;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>The cap under parallel submits (ruling A3, ADR 0004): 1,000 candidates in a long run, fewer in a normal one.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class CapRaceTests(ITestOutputHelper output)
{
    private const int Vacancies = 16;
    private const int Cap = 3;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sixteen_parallel_submits_leave_exactly_three(Engine engine)
    {
        var candidates = LongRun.Size(usually: 60, wanted: 1000);
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, Vacancies, candidates);
        var watch = Stopwatch.StartNew();
        var outcomes = new List<SubmitOutcome>();

        for (var member = 0; member < candidates; member++)
        {
            var one = member;
            outcomes.AddRange(await Task.WhenAll(Enumerable.Range(0, Vacancies).Select(vacancy => Task.Run(() => call.SubmitAsync(one, vacancy)))));
        }

        output.WriteLine($"figure: cap race on {engine}: {candidates} candidates x {Vacancies} parallel submits in {watch.Elapsed.TotalSeconds:F1} s, {watch.Elapsed.TotalMilliseconds / outcomes.Count:F1} ms a submit");
        var used = await database.WithAsync(db => db.Applications
            .Where(a => a.Status == ApplicationStatus.Submitted)
            .GroupBy(a => a.CandidateId)
            .Select(group => new { group.Key, Count = group.Count(), Slots = group.Select(a => a.SlotNo).Distinct().Count(), Highest = group.Max(a => a.SlotNo) })
            .ToListAsync());
        Assert.Equal(candidates, used.Count);
        Assert.All(used, row => Assert.Equal((Cap, Cap, Cap), (row.Count, row.Slots, row.Highest)));
        Assert.Equal(candidates * Cap, outcomes.Count(outcome => outcome is SubmitOutcome.Submitted));
        Assert.Equal(candidates * (Vacancies - Cap), outcomes.Count(outcome => outcome is SubmitOutcome.LimitReached { Limit: Cap }));
        Assert.Empty(await database.InScopeAsync(services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_same_application_submitted_sixteen_times_at_once_is_one_submission_and_one_mail(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, candidates: 20);

        for (var member = 0; member < call.Members.Count; member++)
        {
            var one = member;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => call.SubmitAsync(one))));

            Assert.Single(outcomes.OfType<SubmitOutcome.Submitted>());
            Assert.Equal(15, outcomes.OfType<SubmitOutcome.AlreadySubmitted>().Count());
            Assert.Single(outcomes.Select(Receipt).Distinct());
        }

        Assert.Equal(call.Members.Count, await database.WithAsync(db => db.Submissions.CountAsync()));
        Assert.Equal(call.Members.Count, await database.WithAsync(db => db.OutboxMessages.CountAsync()));
    }

    private static string Receipt(SubmitOutcome outcome) => outcome switch
    {
        SubmitOutcome.Submitted first => first.Submission.Receipt,
        SubmitOutcome.AlreadySubmitted again => again.Submission.Receipt,
        _ => outcome.ToString(),
    };
}
