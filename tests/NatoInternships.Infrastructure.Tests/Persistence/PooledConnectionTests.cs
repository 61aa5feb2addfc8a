using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>A pooled connection is configured once. Its settings for durability must still be there when it is reused.</summary>
public sealed class PooledConnectionTests(PortalDatabases databases) : IClassFixture<PortalDatabases>
{
    [Fact]
    public async Task Every_connection_synchronises_each_commit_and_holds_the_foreign_keys_however_often_it_was_used()
    {
        var database = await databases.On(Engine.Sqlite);

        for (var use = 0; use < 3; use++)
        {
            var set = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.WithAsync(async db =>
            {
                await db.Database.OpenConnectionAsync();
                await Task.Delay(20); // Keeps eight connections open, so that the next round reuses them from the pool.

                return (await ReadAsync(db, "synchronous"), await ReadAsync(db, "foreign_keys"), await ReadAsync(db, "journal_mode"), await ReadAsync(db, "busy_timeout"));
            })));

            Assert.All(set, one => Assert.Equal(("2", "1", "wal", "15000"), one));
        }
    }

    private static async Task<string> ReadAsync(DbContext db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names from above
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100

        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
