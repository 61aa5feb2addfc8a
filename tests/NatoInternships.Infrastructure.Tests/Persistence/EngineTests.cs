using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>What the schema itself enforces, on each available engine.</summary>
public sealed class EngineTests(PortalDatabases databases) : IClassFixture<PortalDatabases>
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_migrations_run_on_an_empty_database_and_again_without_effect(Engine engine)
    {
        await using var database = await EngineDatabase.CreateEmptyAsync(typeof(Program).Assembly, engine);
        Assert.NotEmpty(await database.WithAsync(db => db.Database.GetPendingMigrationsAsync()));

        await database.WithAsync(db => db.MigrateAsync(CancellationToken.None));
        await database.WithAsync(db => db.MigrateAsync(CancellationToken.None));

        Assert.Empty(await database.WithAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Empty(await database.InScopeAsync(services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_check_constraint_matches_the_statuses_that_use_a_slot(Engine engine)
    {
        var call = await AnEngineCall.InAsync(await databases.On(engine));
        var reference = call.Members[0].References[0];

        foreach (var status in Enum.GetValues<ApplicationStatus>())
        {
            Assert.Equal(status.UsesSlot(), await AcceptsAsync(call, reference, $"UPDATE \"Applications\" SET \"Status\" = '{status}', \"SlotNo\" = 1 WHERE \"Reference\" = {{0}}"));
            Assert.Equal(!status.UsesSlot(), await AcceptsAsync(call, reference, $"UPDATE \"Applications\" SET \"Status\" = '{status}', \"SlotNo\" = NULL WHERE \"Reference\" = {{0}}"));
        }
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_candidate_uses_each_slot_once_and_none_beyond_the_limit(Engine engine)
    {
        var call = await AnEngineCall.InAsync(await databases.On(engine), vacancies: 2, candidates: 2);
        const string Take = "UPDATE \"Applications\" SET \"Status\" = 'Submitted', \"SlotNo\" = 1 WHERE \"Reference\" = {0}";

        Assert.True(await AcceptsAsync(call, call.Members[0].References[0], Take));
        Assert.False(await AcceptsAsync(call, call.Members[0].References[1], Take));
        Assert.True(await AcceptsAsync(call, call.Members[1].References[0], Take));
        Assert.False(await AcceptsAsync(call, call.Members[0].References[1], Take.Replace("= 1", "= 4", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_wrong_copied_call_is_rejected(Engine engine)
    {
        var database = await databases.On(engine);
        var one = await AnEngineCall.InAsync(database);
        var other = await AnEngineCall.InAsync(database);

        var failure = await FailureAsync(one, db => db.Database.ExecuteSqlAsync(
            $"UPDATE \"Applications\" SET \"CallId\" = {other.Call.Call.Id} WHERE \"Reference\" = {one.Members[0].References[0]}"));

        Assert.NotNull(failure);
        Assert.False(await database.WithAsync(db => Task.FromResult(db.IsUniqueViolation(new DbUpdateException("", failure)))));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_unique_violation_is_distinguished_from_other_errors(Engine engine)
    {
        var database = await databases.On(engine);
        var call = await AnEngineCall.InAsync(database, vacancies: 2);
        var (candidateId, userId, vacancy) = (call.Members[0].CandidateId, call.Members[0].UserId, call.Call.Vacancies[0]);

        // A unique index.
        Assert.True(await IsUniqueAsync(database, db => db.Applications.Add(InternshipApplication.Start(candidateId, vacancy, AnEngineCall.Now))));
        // A primary key.
        Assert.True(await IsUniqueAsync(database, db => db.Users.Add(new PortalUser { Id = userId, UserName = "x", CreatedAt = AnEngineCall.Now })));
        // A foreign key.
        Assert.False(await IsUniqueAsync(database, db => db.Candidates.Add(new Candidate(Guid.NewGuid(), Guid.NewGuid(), new CandidateProfile(), AnEngineCall.Now))));
        Assert.False(await IsUniqueAsync(database, db => // a check
        {
            var draft = db.Applications.Single(a => a.Reference == call.Members[0].References[1]);
            db.Entry(draft).Property(a => a.SlotNo).CurrentValue = 2;
        }));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_instant_is_read_back_as_the_same_utc_millisecond(Engine engine)
    {
        var database = await databases.On(engine);
        var written = new DateTimeOffset(2025, 6, 22, 23, 59, 59, 999, TimeSpan.FromHours(2)).AddTicks(9_999);
        var id = Guid.CreateVersion7();
        await database.WithAsync(db =>
        {
            db.Users.Add(new PortalUser { Id = id, UserName = $"{id}", NormalizedUserName = $"{id}", NormalizedEmail = $"{id}", CreatedAt = written });

            return db.SaveChangesAsync();
        });

        var read = await database.WithAsync(db => db.Users.Where(user => user.Id == id).Select(user => user.CreatedAt).SingleAsync());

        Assert.Equal(new DateTimeOffset(2025, 6, 22, 21, 59, 59, 999, TimeSpan.Zero), read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_submission_is_read_back_as_it_was_sealed(Engine engine)
    {
        var database = await databases.On(engine);
        var call = await AnEngineCall.InAsync(database);
        var written = await call.SubmittedAsync();

        var read = await database.WithAsync(db => db.Submissions.AsNoTracking().SingleAsync(s => s.Id == written.Id));

        Assert.Equal((written.Content, written.ContentHash, written.Signature, written.ArrivedAt), (read.Content, read.ContentHash, read.Signature, read.ArrivedAt));
        Assert.Equal(NatoInternships.TestSupport.ACandidate.Profile().FamilyName, SealedContent.Read(read.Content).Profile.FamilyName);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task One_millisecond_before_the_deadline_is_accepted_and_the_instant_refused(Engine engine)
    {
        var call = await AnEngineCall.InAsync(await databases.On(engine), candidates: 2);
        var closes = new DateTimeOffset(2025, 6, 22, 22, 0, 0, TimeSpan.Zero); // 23:59 in Brussels is the last minute.

        var late = await call.SubmitAsync(member: 0, arrivedAt: closes);
        var inTime = await call.SubmitAsync(member: 1, arrivedAt: closes.AddMilliseconds(-1));

        Assert.Equal(closes, Assert.IsType<SubmitOutcome.DeadlinePassed>(late).ClosedAt);
        Assert.Equal(closes.AddMilliseconds(-1), Assert.IsType<SubmitOutcome.Submitted>(inTime).Submission.ArrivedAt);
    }

    [Fact]
    public async Task Sqlite_synchronises_every_commit_and_waits_for_other_writers()
    {
        var database = await databases.On(Engine.Sqlite);

        var values = await database.WithAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var connection = (SqliteConnection)db.Database.GetDbConnection();

            return new[] { "journal_mode", "synchronous", "foreign_keys", "busy_timeout" }.Select(name =>
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // four constants
                command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100

                return $"{name}={command.ExecuteScalar()}";
            }).ToList();
        });

        Assert.Equal(["journal_mode=wal", "synchronous=2", "foreign_keys=1", "busy_timeout=15000"], values);
    }

    private static async Task<bool> AcceptsAsync(AnEngineCall call, string reference, string sql) =>
        await FailureAsync(call, db => db.Database.ExecuteSqlRawAsync(sql, reference)) is null;

    private static Task<Exception?> FailureAsync(AnEngineCall call, Func<PortalDbContext, Task> act) =>
        call.Database.WithAsync<Exception?>(async db => await Record.ExceptionAsync(() => act(db)));

    private static Task<bool> IsUniqueAsync(EngineDatabase database, Action<PortalDbContext> change) => database.WithAsync(async db =>
    {
        change(db);
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        return db.IsUniqueViolation(failure);
    });
}
