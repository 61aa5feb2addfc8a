using System.Data.Common;
using System.Net.Sockets;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>Distinguishes an unavailable database or disk (503) from a bug (500).</summary>
public static class ServiceUnavailable
{
    // SQLite: busy, locked, out of memory, read-only, I/O error, corrupt, full, cannot open, locking protocol, not a database.
    private static readonly int[] SqliteCodes = [5, 6, 7, 8, 10, 11, 13, 14, 15, 26];

    // SQL Server: connection and availability, disk and log full, I/O error, read-only, login refused.
    private static readonly int[] SqlServerNumbers =
        [-2, -1, 2, 53, 64, 121, 233, 258, 823, 824, 1105, 3906, 4060, 9002, 10053, 10054, 10060, 10061, 18456, 40197, 40501, 40613, 49918];

    private const int SqlServerLeastFatal = 20;

    // PostgreSQL: connection exception, read-only transaction, login rejected, no such database, insufficient resources, shutting down or
    // starting, system error.
    private static readonly string[] UnavailableStates = ["08", "25006", "28", "3D000", "53", "57P", "58"];

    // Linux: I/O error, not a directory, no space left, read-only file system, quota exceeded. Windows: disk full, handle disk full.
    private static readonly int[] DiskErrors = [5, 20, 28, 30, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static bool Caused(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (IsAway(cause))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAway(Exception cause) => cause switch
    {
        Microsoft.Data.Sqlite.SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        Microsoft.Data.SqlClient.SqlException server => server.Class >= SqlServerLeastFatal || SqlServerNumbers.Contains(server.Number),
        DbException { SqlState: { } state } => UnavailableStates.Any(away => state.StartsWith(away, StringComparison.Ordinal)),
        DbException { IsTransient: true } => true,
        DbException => cause.InnerException is SocketException or IOException or TimeoutException,
        SocketException => true, // Thrown directly when a server name cannot be resolved.
        BadHttpRequestException => false,
        DirectoryNotFoundException => true,
        IOException disk => DiskErrors.Contains(disk.HResult),
        UnauthorizedAccessException => true, // The permissions of one of our folders are missing.
        _ => false,
    };
}
