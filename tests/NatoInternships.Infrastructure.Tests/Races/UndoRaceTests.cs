using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.UseCases.Applications;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>Undoing a withdrawal against submits and other undos for the last choice (rulings A2, A3).</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class UndoRaceTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_undos_and_submits_leave_exactly_three(Engine engine)
    {
        const int Candidates = 30;
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 8, candidates: Candidates);
        for (var member = 0; member < Candidates; member++)
        {
            for (var vacancy = 0; vacancy < 4; vacancy++)
            {
                await call.SubmittedAsync(member, vacancy);
                await call.WithdrawAsync(member, vacancy);
            }
        }

        for (var member = 0; member < Candidates; member++)
        {
            var one = member;
            var undos = Enumerable.Range(0, 4).SelectMany(vacancy => new[] { vacancy, vacancy }).Select(vacancy => Task.Run(() => call.UndoAsync(one, vacancy))).ToList();
            var submits = Enumerable.Range(4, 4).Select(vacancy => Task.Run(() => call.SubmitAsync(one, vacancy))).ToList();

            Assert.All(await Task.WhenAll(undos), outcome => Assert.True(outcome is UndoWithdrawalOutcome.StandsAgain or UndoWithdrawalOutcome.LimitReached { Limit: 3 }));
            Assert.All(await Task.WhenAll(submits), outcome => Assert.True(outcome is SubmitOutcome.Submitted or SubmitOutcome.LimitReached { Limit: 3 }));
        }

        var used = await database.WithAsync(db => db.Applications.Where(a => a.Status == ApplicationStatus.Submitted)
            .GroupBy(a => a.CandidateId)
            .Select(group => new { Count = group.Count(), Slots = group.Select(a => a.SlotNo).Distinct().Count() })
            .ToListAsync());
        Assert.Equal(Candidates, used.Count);
        Assert.All(used, row => Assert.Equal((3, 3), (row.Count, row.Slots)));
        var undone = await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "withdrawal-undone"));
        Assert.Equal(undone, await database.WithAsync(db => db.OutboxMessages.CountAsync(m => m.Template == MailTemplates.WithdrawalUndone)));
        Assert.Equal(undone, await database.WithAsync(db => db.Applications.CountAsync(a => a.Status == ApplicationStatus.Submitted && db.AuditEntries.Any(e => e.SubjectId == a.Id && e.Action == "withdrawal-undone"))));
        Assert.Empty(await call.FindingsAsync());
    }
}
