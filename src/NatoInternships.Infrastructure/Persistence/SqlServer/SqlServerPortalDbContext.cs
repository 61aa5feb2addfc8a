using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Infrastructure.Persistence.SqlServer;

/// <summary>Microsoft SQL Server 2022 or Azure SQL.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    private const int DuplicateInUniqueIndex = 2601;
    private const int DuplicateInConstraint = 2627;
    private const int DeadlockVictim = 1205;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqlException { Number: DuplicateInUniqueIndex or DuplicateInConstraint };

    public override bool IsPassing(Exception exception) =>
        (exception as SqlException ?? exception?.InnerException as SqlException) is { Number: DeadlockVictim };
}
