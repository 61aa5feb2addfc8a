using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NatoInternships.Web.Tests;

/// <summary>Configures each SQLite connection to reject further writes, so that the errors are SQLite's own.</summary>
public sealed class DatabaseFaults : DbConnectionInterceptor
{
    private const string Usual = "PRAGMA query_only = OFF; PRAGMA max_page_count = 4294967294;";

    public DatabaseTrouble? Trouble { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings();
        command.ExecuteNonQuery();
    }

    // SQLite raises a limit below the current size to that size.
    private string Settings() => Trouble switch
    {
        DatabaseTrouble.ReadOnly => "PRAGMA query_only = ON;",
        DatabaseTrouble.Full => "PRAGMA max_page_count = 1;",
        _ => Usual,
    };
}
