using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Releases;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.UseCases.Releases;
using NatoInternships.Web.UseCases.Screening;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>One application decided, or one call released, by sixteen at once. The engine keeps one, and nobody sees an exception.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class DecisionRaceTests
{
    private const int AtOnce = 16;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sixteen_decisions_on_one_application_leave_one(Engine engine)
    {
        var (database, call, officers) = await ClosedAsync(engine, LongRun.Size(usually: 8, wanted: 200));
        await using var disposed = database;

        foreach (var reference in call.Members.Select(member => member.References[0]))
        {
            var seen = await database.InScopeAsync(async services => (await services.GetRequiredService<ScreeningCases>().FindAsync(reference, CancellationToken.None))!.Stamp);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(one => Task.Run(() => database.InScopeAsync(services => one % 2 == 0
                ? services.GetRequiredService<DecideApplication>().ExecuteAsync(officers[one], reference, DecisionOutcome.Eligible, seen, CancellationToken.None)
                : services.GetRequiredService<DecideClaim>().ExecuteAsync(officers[one], reference, RuleCodes.Studies, isMet: false, "studies-not-shown", null, seen, CancellationToken.None)))));

            Assert.Single(outcomes.OfType<DecideOutcome.Decided>());
            Assert.Equal(AtOnce - 1, outcomes.OfType<DecideOutcome.ChangedMeanwhile>().Count());
        }

        Assert.Equal(call.Members.Count, await database.WithAsync(async db => await db.Decisions.CountAsync() + await db.ClaimDecisions.CountAsync()));
        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sixteen_releases_at_once_tell_each_candidate_once(Engine engine)
    {
        var (database, call, officers) = await ClosedAsync(engine, candidates: 30, vacancies: 2);
        await using var disposed = database;
        var leads = officers;
        for (var round = 0; round < 2; round++)
        {
            var references = call.Members.Select(member => member.References[round]).ToList();
            foreach (var reference in references)
            {
                await DecideAsync(database, reference, leads[0]);
            }

            var outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(one => Task.Run(() => database.InScopeAsync(services =>
                services.GetRequiredService<ReleaseDecisions>().ExecuteAsync(leads[one], call.Call.Call.Id, references.Count, DateTimeOffset.MaxValue, CancellationToken.None)))));

            Assert.Single(outcomes.OfType<ReleaseOutcome.Started>());
            Assert.All(outcomes, outcome => Assert.True(outcome is ReleaseOutcome.Started or ReleaseOutcome.AlreadyRunning or ReleaseOutcome.Nothing or ReleaseOutcome.ChangedMeanwhile, $"{outcome}"));
            await FinishAsync(database);
        }

        Assert.Equal(2 * call.Members.Count, await database.WithAsync(db => db.ReleasedDecisions.CountAsync()));
        Assert.Equal(2 * call.Members.Count, await database.WithAsync(db => db.OutboxMessages.CountAsync(mail => mail.Template == MailTemplates.DecisionReleased)));
        Assert.Equal(2, await database.WithAsync(db => db.Releases.CountAsync(release => release.DoneAt != null)));
        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_release_of_more_than_one_batch_mails_once_and_leaves_out_who_withdraws(Engine engine)
    {
        var (database, call, officers) = await ClosedAsync(engine, candidates: 110, vacancies: 2);
        await using var disposed = database;
        foreach (var reference in call.Members.SelectMany(member => member.References))
        {
            await DecideAsync(database, reference, officers[0]);
        }

        var started = await database.InScopeAsync(services => services.GetRequiredService<ReleaseDecisions>().ExecuteAsync(officers[1], call.Call.Call.Id, 220, DateTimeOffset.MaxValue, CancellationToken.None));
        var withdrawing = call.WithdrawAsync(member: call.Members.Count - 1, vacancy: 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => (Task)Task.Run(() => FinishAsync(database))).Append(withdrawing));

        Assert.IsType<ReleaseOutcome.Started>(started);
        Assert.InRange(await database.WithAsync(db => db.ReleasedDecisions.CountAsync()), 219, 220);
        Assert.Equal(110, await database.WithAsync(db => db.OutboxMessages.Where(mail => mail.Template == MailTemplates.DecisionReleased).Select(mail => mail.UserId).Distinct().CountAsync()));
        Assert.Equal(110, await database.WithAsync(db => db.OutboxMessages.CountAsync(mail => mail.Template == MailTemplates.DecisionReleased)));
        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_schema_refuses_a_release_of_another_outcome_and_by_who_overruled(Engine engine)
    {
        var (database, call, officers) = await ClosedAsync(engine, candidates: 1);
        await using var disposed = database;
        await DecideAsync(database, call.Members[0].References[0], officers[0]);
        var release = new Release(call.Call.Call.Id, officers[1], 1, DateTimeOffset.MaxValue.AddYears(-1), AnEngineCall.Now);
        await database.WithAsync(async db =>
        {
            db.Releases.Add(release);
            await db.SaveChangesAsync();
        });
        await database.InScopeAsync(services => services.GetRequiredService<ReleaseService>().CompleteAsync(release.Id, CancellationToken.None));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WithAsync(db => db.ReleasedDecisions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Outcome, DecisionOutcome.NotEligible))));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WithAsync(db => db.ReleasedDecisions.ExecuteUpdateAsync(set => set.SetProperty(one => one.OverruledBy, one => one.ReleasedBy))));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WithAsync(db => db.ReleasedDecisions.ExecuteUpdateAsync(set => set.SetProperty(one => one.DecisionNo, 7))));
    }

    private static Task<int> FinishAsync(EngineDatabase database) => database.InScopeAsync(async services =>
    {
        var service = services.GetRequiredService<ReleaseService>();
        foreach (var id in await service.RunningAsync(CancellationToken.None))
        {
            await service.CompleteAsync(id, CancellationToken.None);
        }

        return 0;
    });

    private static Task<int> DecideAsync(EngineDatabase database, string reference, Guid officerId) => database.InScopeAsync(async services =>
    {
        var seen = (await services.GetRequiredService<ScreeningCases>().FindAsync(reference, CancellationToken.None))!.Stamp;
        Assert.IsType<DecideOutcome.Decided>(await services.GetRequiredService<DecideApplication>().ExecuteAsync(officerId, reference, DecisionOutcome.Eligible, seen, CancellationToken.None));

        return 0;
    });

    // The clock of these databases stands before the deadline; the deadline is moved instead.
    private static async Task<(EngineDatabase Database, AnEngineCall Call, IReadOnlyList<Guid> Officers)> ClosedAsync(Engine engine, int candidates, int vacancies = 1)
    {
        var clock = AnEngineCall.Clock();
        var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
        var call = await AnEngineCall.InAsync(database, vacancies, candidates);
        for (var member = 0; member < candidates; member++)
        {
            for (var vacancy = 0; vacancy < vacancies; vacancy++)
            {
                Assert.IsType<SubmitOutcome.Submitted>(await call.SubmitAsync(member, vacancy));
            }
        }

        clock.SetUtcNow(new DateTimeOffset(2025, 6, 22, 23, 0, 0, TimeSpan.Zero));
        var officers = await database.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var ids = Enumerable.Range(0, AtOnce).Select(_ => Guid.CreateVersion7()).ToList();
            foreach (var id in ids)
            {
                db.Users.Add(new PortalUser { Id = id, UserName = $"{id:N}@office.example", NormalizedUserName = $"{id:N}@OFFICE.EXAMPLE", Email = $"{id:N}@office.example", NormalizedEmail = $"{id:N}@OFFICE.EXAMPLE", DisplayName = "Officer", SecurityStamp = $"{id:N}", CreatedAt = AnEngineCall.Now });
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = PortalRoles.IdOf(PortalRoles.HrLead) });
            }

            await db.SaveChangesAsync();

            return ids;
        });

        return (database, call, officers);
    }
}
