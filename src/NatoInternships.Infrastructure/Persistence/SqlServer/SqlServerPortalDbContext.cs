using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Infrastructure.Persistence.SqlServer;

/// <summary>Microsoft SQL Server 2022 or Azure SQL.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    private const int DuplicateInUniqueIndex = 2601;
    private const int DuplicateInConstraint = 2627;
    private const int DeadlockVictim = 1205;
    internal const string RestoreCommand = "RESTORE DATABASE @database FROM DISK = @file WITH CHECKSUM";

    private const int ReferenceConflict = 547;

    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqlException { Number: DuplicateInUniqueIndex or DuplicateInConstraint };

    public override bool IsMissingReference(DbUpdateException exception) => exception?.InnerException is SqlException { Number: ReferenceConflict };

    public override bool IsTransient(Exception exception) =>
        (exception as SqlException ?? exception?.InnerException as SqlException) is { Number: DeadlockVictim };

    /// <summary>
    /// Writes to the server's own backup folder, because the server cannot access the disks of this machine. Needs a login with
    /// db_backupoperator.
    /// </summary>
    public override async Task<string?> BackUpAsync(string file, CancellationToken ct)
    {
        var name = $"{DatabaseName}-{Guid.CreateVersion7():N}.bak";
        Database.SetCommandTimeout(Patience);
        await Database.ExecuteSqlAsync(BackUpCommand(DatabaseName, name), ct);

        return name;
    }

    /// <summary>Reads from the server's own backup folder. Needs a login with dbcreator.</summary>
    public override async Task RestoreAsync(string file, CancellationToken ct)
    {
        await using var master = Master();
        await master.OpenAsync(ct);
        await using var command = master.CreateCommand();
        command.CommandText = RestoreCommand;
        command.CommandTimeout = (int)Patience.TotalSeconds;
        command.Parameters.AddWithValue("@database", DatabaseName);
        command.Parameters.AddWithValue("@file", file);
        await command.ExecuteNonQueryAsync(ct);
    }

    public override async Task<bool> IsUnusedAsync(CancellationToken ct)
    {
        await using var master = Master();
        await master.OpenAsync(ct);
        await using var command = master.CreateCommand();
        command.CommandText = "SELECT DB_ID(@database)";
        command.Parameters.AddWithValue("@database", DatabaseName);

        return await command.ExecuteScalarAsync(ct) is null or DBNull;
    }

    internal static FormattableString BackUpCommand(string database, string file) => $"BACKUP DATABASE {database} TO DISK = {file} WITH FORMAT, CHECKSUM";

    private string DatabaseName => new SqlConnectionStringBuilder(Database.GetConnectionString()).InitialCatalog;

    private SqlConnection Master() => new(new SqlConnectionStringBuilder(Database.GetConnectionString()) { InitialCatalog = "master" }.ConnectionString);
}
