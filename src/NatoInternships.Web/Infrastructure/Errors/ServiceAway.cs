using System.Data.Common;
using System.Net.Sockets;

namespace NatoInternships.Web.Infrastructure.Errors;

/// <summary>Tells "the database or the disk is away, try again" (503) from a bug (500).</summary>
public static class ServiceAway
{
    // SQLite: busy, locked, read-only, I/O error, full, cannot open. SQL Server: connection and availability numbers.
    private static readonly int[] SqliteCodes = [5, 6, 8, 10, 13, 14];
    private static readonly int[] SqlServerNumbers = [-2, -1, 2, 53, 64, 121, 233, 258, 1105, 4060, 9002, 10053, 10054, 10060, 10061, 40197, 40501, 40613, 49918];

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
        Microsoft.Data.SqlClient.SqlException server => SqlServerNumbers.Contains(server.Number),
        DbException { SqlState: { } state } => IsConnectionState(state),
        DbException { IsTransient: true } => true,
        DbException => cause.InnerException is SocketException or IOException or TimeoutException,
        BadHttpRequestException => false,
        DirectoryNotFoundException => true,
        IOException disk => DiskErrors.Contains(disk.HResult),
        UnauthorizedAccessException => true, // a folder of ours that lost its rights
        _ => false,
    };

    // PostgreSQL: connection exception, shutting down or starting, insufficient resources.
    private static bool IsConnectionState(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal);
}
