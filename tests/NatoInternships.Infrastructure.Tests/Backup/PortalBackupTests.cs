using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Backup;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Persistence.SqlServer;
using NatoInternships.Infrastructure.Tests.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Backup;

/// <summary>Copies database and files from one portal to an empty one, on each engine that is available here.</summary>
public sealed class PortalBackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-backup-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_backup_is_restored_to_an_empty_portal(Engine engine)
    {
        await using var portal = await FilledAsync(engine);
        Assert.Equal(2, Assert.IsType<BackupOutcome.Done>(await WriteAsync(portal)).Copied);
        await using var fresh = await EmptyAsync(portal);

        var outcome = await RestoreAsync(fresh);

        Assert.Equal(2, Assert.IsType<BackupOutcome.Done>(outcome).Copied);
        Assert.Equal(await CountsAsync(portal), await CountsAsync(fresh));
        Assert.Empty(await FindingsAsync(fresh));
        Assert.Equal((2, null), await fresh.InScopeAsync(services => services.GetRequiredService<AuditChain>().VerifyAsync(CancellationToken.None)));
        Assert.Equal("The document store is not empty.", Assert.IsType<BackupOutcome.Refused>(await RestoreAsync(fresh)).Reason);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_used_database_is_not_overwritten(Engine engine)
    {
        await using var portal = await FilledAsync(engine);
        await WriteAsync(portal);
        await using var used = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());

        Assert.Equal("The database is not empty.", Assert.IsType<BackupOutcome.Refused>(await RestoreAsync(used)).Reason);
    }

    [Fact]
    public async Task A_backup_that_was_damaged_is_not_restored()
    {
        await using var portal = await FilledAsync(Engine.Sqlite);
        await WriteAsync(portal);
        await using var fresh = await EmptyAsync(portal);
        var document = Directory.GetFiles(Path.Combine(folder, "documents"), "*", SearchOption.AllDirectories)[0];
        var content = await File.ReadAllBytesAsync(document);

        File.Delete(document);
        Assert.Equal("The backup holds 1 documents, its manifest says 2.", Assert.IsType<BackupOutcome.Refused>(await RestoreAsync(fresh)).Reason);
        await File.WriteAllBytesAsync(document, content);
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(folder, "database.backup")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var delete = database.CreateCommand();
            delete.CommandText = "DELETE FROM AuditEntries";
            Assert.NotEqual(0, await delete.ExecuteNonQueryAsync());
        }

        Assert.StartsWith("The copy of the database", Assert.IsType<BackupOutcome.Refused>(await RestoreAsync(fresh)).Reason, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder, BackupManifest.FileName));
        Assert.EndsWith("holds no finished backup.", Assert.IsType<BackupOutcome.Refused>(await RestoreAsync(fresh)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_backup_copies_what_is_new_and_drops_what_is_gone()
    {
        await using var portal = await FilledAsync(Engine.Sqlite);
        await WriteAsync(portal);
        var key = await portal.WithAsync(db => db.Documents.OrderBy(d => d.Id).Select(d => d.StorageKey).FirstAsync());
        await portal.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<DocumentStore>();
            await store.DeleteAsync(StorageKey.Parse(key), CancellationToken.None);
            await store.StoreAsync(new MemoryStream(SampleFiles.Png()), UploadLimits.MaxBytes, CancellationToken.None);
        });

        var second = Assert.IsType<BackupOutcome.Done>(await WriteAsync(portal));

        Assert.Equal((1, 2), (second.Copied, second.Manifest.Documents));
        Assert.Empty(Directory.GetFiles(folder, key, SearchOption.AllDirectories));
    }

    // A document may be refused between the copy of the database and that of the files. The copied row is then still pending.
    [Fact]
    public async Task A_file_refused_after_the_database_was_copied_is_still_there_to_be_copied()
    {
        using var fixture = new Jobs.JobFixture();
        var document = await fixture.DocumentAsync(SampleFiles.ZipBombDocx());
        Assert.True(await fixture.InspectAsync(document.Id));

        Assert.Equal(0, (await fixture.SweepAsync()).Orphans);
        Assert.Single(fixture.EveryFile);
        fixture.Clock.Advance(Infrastructure.Jobs.DocumentSweepService.Young + TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await fixture.SweepAsync()).Orphans);
        Assert.Empty(fixture.EveryFile);
    }

    [Theory]
    [InlineData("keys", "keys are kept apart from backups")]
    [InlineData("keys/daily", "keys are kept apart from backups")]
    [InlineData("documents", "lie within each other")]
    [InlineData("", "lie within each other")]
    public async Task A_folder_with_keys_or_documents_is_refused(string below, string reason)
    {
        await using var portal = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite);
        var root = Path.GetDirectoryName(Options(portal).DevelopmentKeyFolder)!;

        var outcome = await portal.InScopeAsync(services => services.GetRequiredService<PortalBackup>().WriteAsync(Path.Combine(root, below), CancellationToken.None));

        Assert.Contains(reason, Assert.IsType<BackupOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_for_sql_server_parse()
    {
        var command = SqlServerPortalDbContext.BackUpCommand("@database", "@file");

        Assert.Empty(ModelTests.ProblemsOf(command.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(ModelTests.ProblemsOf(SqlServerPortalDbContext.RestoreCommand));
    }

    private static async Task<EngineDatabase> FilledAsync(Engine engine)
    {
        var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 2, candidates: 2);
        await call.SubmittedAsync(member: 0);
        await call.SubmittedAsync(member: 1, vacancy: 1);
        await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None));

        return database;
    }

    /// <summary>Another portal with the same keys, which are not part of the backup.</summary>
    private static async Task<EngineDatabase> EmptyAsync(EngineDatabase of)
    {
        var database = await EngineDatabase.CreateEmptyAsync(typeof(Program).Assembly, of.Engine, AnEngineCall.Clock());
        var keys = Directory.CreateDirectory(Options(database).DevelopmentKeyFolder).FullName;
        foreach (var key in Directory.GetFiles(Options(of).DevelopmentKeyFolder))
        {
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        }

        return database;
    }

    private static DocumentStoreOptions Options(EngineDatabase database) => database.Services.GetRequiredService<IOptions<DocumentStoreOptions>>().Value;

    private Task<BackupOutcome> WriteAsync(EngineDatabase portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<PortalBackup>().WriteAsync(folder, CancellationToken.None));

    private Task<BackupOutcome> RestoreAsync(EngineDatabase portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<PortalBackup>().RestoreAsync(folder, CancellationToken.None));

    private static Task<List<InvariantFinding>> FindingsAsync(EngineDatabase portal) => portal.InScopeAsync(
        services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask());

    private static Task<(int Users, int Applications, int Submissions, int Documents, int Mails, int Entries)> CountsAsync(EngineDatabase portal) =>
        portal.WithAsync(async db => (
            await db.Users.CountAsync(), await db.Applications.CountAsync(), await db.Submissions.CountAsync(),
            await db.Documents.CountAsync(), await db.OutboxMessages.CountAsync(), await db.AuditEntries.CountAsync()));
}
