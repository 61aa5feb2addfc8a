using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Benchmarks;

/// <summary>The people of the benchmark: their rows are those that the portal would have written, and they differ.</summary>
public sealed class PopulationTests
{
    private const int Count = 150;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_filled_database_violates_no_invariant(Engine engine)
    {
        await using var database = await FilledAsync(engine);

        var findings = await database.InScopeAsync(services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask());

        Assert.Empty(findings);
        Assert.Equal(Count, await database.WithAsync(db => db.Candidates.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_filled_database_leaves_the_jobs_nothing_to_do(Engine engine)
    {
        await using var database = await FilledAsync(engine);

        await database.InScopeAsync(async services =>
        {
            Assert.Equal(0, await services.GetRequiredService<VacancyClosingService>().RunAsync(CancellationToken.None));
            Assert.Equal(new SweepResult(0, 0, 0, 0), await services.GetRequiredService<DocumentSweepService>().RunAsync(CancellationToken.None));
        });
        Assert.Equal(0, await database.WithAsync(db => db.OutboxMessages.CountAsync(m => m.SentAt == null)));
        Assert.Equal(0, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Sequence == null)));
    }

    [Fact]
    public async Task People_differ_and_every_status_and_verdict_occurs()
    {
        await using var database = await FilledAsync(Engine.Sqlite);
        var profiles = await database.WithAsync(db => db.Candidates.Select(c => c.Profile).ToListAsync());
        var applications = await database.WithAsync(db => db.Applications.ToListAsync());
        var contents = (await database.WithAsync(db => db.Submissions.Select(s => s.Content).ToListAsync())).ConvertAll(SealedContent.Read);

        Assert.True(profiles.Select(profile => profile.Studies.Field).Distinct().Count() > 20);
        Assert.True(profiles.SelectMany(profile => profile.Nationalities).Distinct().Count() > 20);
        Assert.Equal(4, profiles.Select(profile => profile.Studies.Level).Distinct().Count());
        Assert.True(profiles.SelectMany(profile => profile.Languages).Select(skill => (skill.Code, skill.Reading)).Distinct().Count() > 50);
        Assert.Equal(Enum.GetValues<ApplicationStatus>(), applications.Select(application => application.Status).Distinct().Order());
        Assert.Equal([1, 2, 3], applications.Where(a => a.SlotNo != null).CountBy(a => a.CandidateId).Select(used => used.Value).Distinct().Order());
        Assert.InRange(applications.Count, Count * 5 / 2, Count * 7 / 2);
        Assert.Equal(33, applications.Select(application => application.VacancyId).Distinct().Count());
        Assert.Equal(contents.Count, contents.Select(content => content.Answers.Motivation).Distinct().Count());
        Assert.Equal(Enum.GetValues<Verdict>(), contents.Select(content => content.Eligibility.Overall).OfType<Verdict>().Distinct().Order());
    }

    [Fact]
    public void A_seed_always_makes_the_same_people()
    {
        var call = new BenchmarkCall(AnEngineCall.Now);
        object Known(int seed, int index)
        {
            var person = new People(seed, call, new DateOnly(2025, 6, 1)).Make(index);

            return System.Text.Json.JsonSerializer.Serialize(new { Profile = person.Profile with { Experience = [] }, person.Plan });
        }

        Assert.Equal(Known(seed: 1, index: 7), Known(seed: 1, index: 7));
        Assert.NotEqual(Known(seed: 1, index: 7), Known(seed: 1, index: 8));
        Assert.NotEqual(Known(seed: 1, index: 7), Known(seed: 2, index: 7));
    }

    [Fact]
    public async Task A_column_that_the_entity_does_not_have_is_refused()
    {
        await using var host = EngineDatabase.Unconnected(typeof(Program).Assembly, Engine.Sqlite);
        await using var scope = host.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model;

        Assert.Throws<InvalidOperationException>(() => BulkTable.Of<Vacancy>(model)); // Its grant has two columns.
        Assert.Contains("ContentHash", BulkTable.Of<Submission>(model).ColumnNames);
    }

    private static async Task<EngineDatabase> FilledAsync(Engine engine)
    {
        var now = TimeProvider.System.GetUtcNow();
        var call = new BenchmarkCall(now);
        var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine);
        await database.WithAsync(async db =>
        {
            db.CriteriaVersions.Add(call.Criteria);
            db.Calls.Add(call.Call);
            db.AddRange(call.Divisions);
            db.Vacancies.AddRange([.. call.Vacancies, .. call.EndedVacancies]);
            await db.SaveChangesAsync();
        });
        await new Population(database.Services, engine, database.Connection, call, now).FillAsync(Count, seed: 1);

        return database;
    }
}
