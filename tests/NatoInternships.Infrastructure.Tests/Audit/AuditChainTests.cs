using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Audit;

public sealed class AuditChainTests
{
    private const int Entries = 5;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_chain_sealed_in_several_runs_is_valid(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine);
        Assert.Equal((0, null), await VerifyAsync(database));

        await SealedAsync(database, Entries);
        await SealedAsync(database, Entries);

        Assert.Equal((2 * Entries, null), await VerifyAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task More_than_a_batch_is_sealed_batch_by_batch(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine);
        await AddAsync(database, AuditChain.BatchSize + 1);

        Assert.Equal(AuditChain.BatchSize, await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None)));
        Assert.Equal(1, await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None)));
        Assert.Equal((AuditChain.BatchSize + 1, null), await VerifyAsync(database));
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Action\" = 'other' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"At\" = '2025-01-01 00:00:00' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"ActorId\" = NULL WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"SubjectType\" = 'other' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"SubjectId\" = NULL WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Detail\" = 'version 9' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Detail\" = NULL WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Hash\" = '00' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Id\" = '00000000-0000-0000-0000-000000000001' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Mac\" = '00' WHERE \"Sequence\" = 3", 3)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = 5", 5)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" >= 2", 2)]
    [InlineData("DELETE FROM \"AuditEntries\"", 1)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = 3", 3)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = 1", 1)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Sequence\" = 99 WHERE \"Sequence\" = 2; UPDATE \"AuditEntries\" SET \"Sequence\" = 2 WHERE \"Sequence\" = 3; UPDATE \"AuditEntries\" SET \"Sequence\" = 3 WHERE \"Sequence\" = 99", 2)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = 3; UPDATE \"AuditEntries\" SET \"Sequence\" = 3 WHERE \"Sequence\" = 4; UPDATE \"AuditEntries\" SET \"Sequence\" = 4 WHERE \"Sequence\" = 5", 3)]
    public async Task A_changed_deleted_or_moved_entry_is_found(string fault, long brokenAt)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite);
        await SealedAsync(database, Entries);
        Assert.Equal((Entries, null), await VerifyAsync(database));

        await database.WithAsync(async db => Assert.True(await db.Database.ExecuteSqlRawAsync(fault) > 0));

        Assert.Equal((brokenAt - 1, brokenAt), await VerifyAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_entry_that_the_portal_did_not_write_is_found_before_and_after_it_is_sealed(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine);
        await SealedAsync(database, Entries);
        await database.WithAsync(async db =>
        {
            db.AuditEntries.Add(new AuditEntry
            {
                Id = Guid.CreateVersion7(),
                At = DateTimeOffset.UnixEpoch,
                ActorId = null,
                Action = "application-submitted",
                SubjectType = "application",
                SubjectId = Guid.NewGuid(),
                Detail = "forged",
            });
            await db.SaveChangesAsync();
        });

        Assert.Equal("forged", Assert.Single(await ForeignAsync(database)).Detail);
        Assert.Equal((Entries, null), await VerifyAsync(database));

        await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None));

        Assert.Equal((Entries, Entries + 1), await VerifyAsync(database));
    }

    [Fact]
    public async Task A_recorded_end_that_was_changed_is_refused()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite);
        await SealedAsync(database, Entries);
        var path = Path.Combine(database.Services.GetRequiredService<IOptions<DocumentStoreOptions>>().Value.Folder, AuditHead.FileName);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace($"{Entries}\n", "1\n", StringComparison.Ordinal));

        await Assert.ThrowsAsync<InvalidDataException>(() => VerifyAsync(database));
    }

    [Fact]
    public async Task Two_parallel_replicas_seal_one_chain()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite);
        for (var round = 0; round < 10; round++)
        {
            await AddAsync(database, Entries);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                var failure = await Record.ExceptionAsync(() => database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None)));
                Assert.True(failure is null or DbUpdateException, failure?.ToString());
            })));
        }

        await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None));
        Assert.Equal((10 * Entries, null), await VerifyAsync(database));
    }

    private static async Task SealedAsync(EngineDatabase database, int entries)
    {
        await AddAsync(database, entries);
        Assert.Equal(entries, await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None)));
    }

    private static Task<int> AddAsync(EngineDatabase database, int entries) => database.InScopeAsync(services =>
    {
        var trail = services.GetRequiredService<AuditTrail>();
        for (var index = 0; index < entries; index++)
        {
            trail.Add(Guid.NewGuid(), "application-submitted", "application", Guid.NewGuid(), $"version {index + 1}");
        }

        return services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    });

    private static Task<List<AuditEntry>> ForeignAsync(EngineDatabase database) =>
        database.InScopeAsync(services => services.GetRequiredService<AuditChain>().FindForeignAsync(CancellationToken.None).ToListAsync().AsTask());

    private static Task<(long Sealed, long? BrokenAt)> VerifyAsync(EngineDatabase database) =>
        database.InScopeAsync(services => services.GetRequiredService<AuditChain>().VerifyAsync(CancellationToken.None));
}
