using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.UseCases.Applications;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>A draft is deleted and submitted at the same moment.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class DeleteDraftRaceTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_draft_deleted_and_submitted_at_once_is_either_gone_or_submitted(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, candidates: 12);

        for (var member = 0; member < call.Members.Count; member++)
        {
            var one = member;
            var submit = Task.Run(() => call.SubmitAsync(one));
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => DeleteAsync(call, one))));
            var isSubmitted = await submit is SubmitOutcome.Submitted;

            Assert.All(outcomes, outcome => Assert.Equal(isSubmitted, outcome is DeleteDraftOutcome.NotOpen));
        }

        Assert.Equal(
            await database.WithAsync(db => db.Applications.CountAsync()),
            await database.WithAsync(db => db.Applications.CountAsync(a => a.Status == ApplicationStatus.Submitted)));
        Assert.Empty(await call.FindingsAsync());
    }

    private static Task<DeleteDraftOutcome> DeleteAsync(AnEngineCall call, int member) => call.Database.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<Infrastructure.Persistence.PortalDbContext>();
        var reference = call.Members[member].References[0];
        var id = await db.Applications.Where(a => a.Reference == reference).Select(a => (Guid?)a.Id).SingleOrDefaultAsync();

        return await services.GetRequiredService<DeleteDraft>().ExecuteAsync(
            call.Members[member].CandidateId, call.Members[member].UserId, reference, id, CancellationToken.None);
    });
}
