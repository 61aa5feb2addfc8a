using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>SQLite knows the sizes of its tables (ADR 0054).</summary>
public sealed class StatisticsTests
{
    [Fact]
    public async Task An_update_measures_tables_that_have_grown()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 2, candidates: 3);
        await call.SubmittedAsync();

        await database.WithAsync(db => db.UpdateStatisticsAsync(CancellationToken.None));

        var measured = await database.WithAsync(db => db.Database.SqlQuery<string>($"SELECT DISTINCT tbl AS Value FROM sqlite_stat1").ToListAsync());
        Assert.Superset(new HashSet<string> { "Applications", "Candidates", "Submissions", "SubmissionDocuments" }, measured.ToHashSet());
    }

    /// <summary>Measured while nearly empty, tables that grow within the hour are read from end to end.</summary>
    [Fact]
    public async Task The_job_measures_nothing_in_a_nearly_empty_database()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 2, candidates: 3);
        await call.SubmittedAsync();

        Assert.False(await database.WithAsync(db => StatisticsJob.UpdateAsync(db, CancellationToken.None)));

        Assert.Empty(await database.WithAsync(db => db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = 'sqlite_stat1'").ToListAsync()));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Other_engines_need_no_update(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());

        await database.WithAsync(db => db.UpdateStatisticsAsync(CancellationToken.None));
    }
}
