using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite: one file on one machine, the default.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int BusySnapshot = 517;
    private const int ConstraintForeignKey = 787;
    private const int Locked = 6;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public override bool IsMissingReference(DbUpdateException exception) =>
        exception?.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintForeignKey };

    /// <summary>Creates the file first, readable by its owner only. No other code creates it. Its log gets the same permissions.</summary>
    public override async Task MigrateAsync(CancellationToken ct)
    {
        var connection = new SqliteConnectionStringBuilder(Database.GetConnectionString()) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        await using (var maker = new SqliteConnection(connection.ToString()))
        {
            await maker.OpenAsync(ct);
        }

        if (connection.Mode != SqliteOpenMode.Memory && File.Exists(connection.DataSource))
        {
            PrivateFiles.Close(connection.DataSource);
        }

        await base.MigrateAsync(ct);
    }

    /// <summary>
    /// A busy file is not transient: the writer has already waited (DurableConnection), and a retry would only multiply the wait.
    /// </summary>
    public override bool IsTransient(Exception exception) =>
        (exception as SqliteException ?? exception?.InnerException as SqliteException) is { SqliteErrorCode: Locked } or { SqliteExtendedErrorCode: BusySnapshot };

    /// <summary>
    /// Reads some hundred rows of each index of a table without statistics, or whose size has changed much (ADR 0054). Connections that were
    /// open before would keep the old statistics, so the pool is emptied.
    /// </summary>
    public override async Task UpdateStatisticsAsync(CancellationToken ct)
    {
        await Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002;", ct);
        SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection());
    }

    /// <summary>One read transaction. Writers continue, and the copy holds what was committed before it began.</summary>
    public override async Task<string?> BackUpAsync(string file, CancellationToken ct)
    {
        await Database.ExecuteSqlAsync($"VACUUM INTO {file}", ct);
        await using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);

        return null;
    }

    public override async Task RestoreAsync(string file, CancellationToken ct)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read);
        await using var to = PrivateFiles.Create(DataSource);
        await from.CopyToAsync(to, ct);
        to.Flush(flushToDisk: true);
    }

    /// <summary>A log without its file also counts, because SQLite would apply it to the restored file.</summary>
    public override Task<bool> IsUnusedAsync(CancellationToken ct) =>
        Task.FromResult(!File.Exists(DataSource) && !File.Exists(DataSource + "-wal") && !File.Exists(DataSource + "-journal"));

    private string DataSource => new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;
}
