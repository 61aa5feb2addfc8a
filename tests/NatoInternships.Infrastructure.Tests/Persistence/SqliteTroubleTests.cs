using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

public sealed class SqliteTroubleTests
{
    [Theory]
    [InlineData(5, 5, false)] // Busy: a writer has already waited, and 24 further retries would take minutes.
    [InlineData(5, 517, true)] // The read data is outdated: read again at once.
    [InlineData(6, 6, true)]
    [InlineData(13, 13, false)]
    public async Task Only_transient_errors_are_retried(int code, int extended, bool isTransient)
    {
        await using var database = await EngineDatabase.CreateEmptyAsync(typeof(Program).Assembly, Engine.Sqlite);
        var failure = new SqliteException("", code, extended);

        Assert.Equal(isTransient, await database.WithAsync(db => Task.FromResult(db.IsTransient(failure) && db.IsTransient(new DbUpdateException("", failure)))));
    }

    [Fact]
    public async Task Only_the_migration_creates_the_file()
    {
        await using var database = await EngineDatabase.CreateEmptyAsync(typeof(Program).Assembly, Engine.Sqlite);
        var file = new SqliteConnectionStringBuilder(database.Connection).DataSource;

        var refused = await Assert.ThrowsAsync<SqliteException>(() => database.WithAsync(db => db.Users.AnyAsync()));
        Assert.Equal((14, false), (refused.SqliteErrorCode, File.Exists(file)));

        await database.WithAsync(db => db.MigrateAsync(CancellationToken.None));
        Assert.False(await database.WithAsync(db => db.Users.AnyAsync()));
    }
}
