using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NatoInternships.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Configures the connection so that an answered submit survives a power cut: a write-ahead log that is synchronised at every commit. A
/// writer waits up to <see cref="BusyMilliseconds"/>, or the shorter "Default Timeout" of the connection string.
/// </summary>
public sealed class DurableConnection : DbConnectionInterceptor
{
    /// <summary>Milliseconds that a writer waits for another writer.</summary>
    public const int BusyMilliseconds = 15_000;

    // Pooled connections keep their settings. Without this, each query would set them again.
    private readonly ConditionalWeakTable<object, object> set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSet(connection))
        {
            return;
        }

        using var command = Command(connection);
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSet(connection))
        {
            return;
        }

        var command = Command(connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        Remember(connection);
    }

    private bool IsSet(DbConnection connection) => connection is SqliteConnection { Handle: { } handle } && set.TryGetValue(handle, out _);

    private void Remember(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            set.AddOrUpdate(handle, this);
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
