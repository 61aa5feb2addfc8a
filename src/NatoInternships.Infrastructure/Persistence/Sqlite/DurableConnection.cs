using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NatoInternships.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Sets what an answered submit needs to survive a power cut: a write-ahead log synchronised at every commit. Writers wait for
/// each other up to <see cref="BusyMilliseconds"/>, or the "Default Timeout" of the connection string where that is shorter.
/// </summary>
public sealed class DurableConnection : DbConnectionInterceptor
{
    /// <summary>Milliseconds a writer waits for another before it gives up.</summary>
    public const int BusyMilliseconds = 15_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = Command(connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static DbCommand Command(DbConnection connection)
    {
        var patience = connection is SqliteConnection { DefaultTimeout: > 0 and var seconds } ? Math.Min(BusyMilliseconds, seconds * 1000) : BusyMilliseconds;
        var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = {patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

        return command;
    }
}
