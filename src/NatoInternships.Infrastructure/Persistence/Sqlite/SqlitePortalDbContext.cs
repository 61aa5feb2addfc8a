using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Infrastructure.Persistence.Sqlite;

/// <summary>One file on one machine: the default.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int Busy = 5;
    private const int Locked = 6;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public override bool IsPassing(Exception exception) =>
        (exception as SqliteException ?? exception?.InnerException as SqliteException) is { SqliteErrorCode: Busy or Locked };
}
