using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Infrastructure.Persistence.Sqlite;

/// <summary>One file on one machine: the default.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int BusySnapshot = 517;
    private const int Locked = 6;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <summary>Makes the file first: nothing else does.</summary>
    public override async Task MigrateAsync(CancellationToken ct)
    {
        var connection = new SqliteConnectionStringBuilder(Database.GetConnectionString()) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        await using (var maker = new SqliteConnection(connection.ToString()))
        {
            await maker.OpenAsync(ct);
        }

        await base.MigrateAsync(ct);
    }

    /// <summary>Not a file that is simply busy: a writer has waited for it already (DurableConnection), and trying again would only multiply the wait.</summary>
    public override bool IsPassing(Exception exception) =>
        (exception as SqliteException ?? exception?.InnerException as SqliteException) is { SqliteErrorCode: Locked } or { SqliteExtendedErrorCode: BusySnapshot };
}
