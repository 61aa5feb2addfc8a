using System.Data.Common;
using System.Runtime.CompilerServices;
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

    // A pooled connection keeps what was set on it: each query would set it once more.
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
