using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NatoInternships.Infrastructure.Persistence.PostgreSql;

/// <summary>PostgreSQL 15 or later.</summary>
public sealed class PostgreSqlPortalDbContext(DbContextOptions<PostgreSqlPortalDbContext> options) : PortalDbContext(options)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsMissingReference(DbUpdateException exception) =>
        exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };

    public override bool IsTransient(Exception exception) =>
        (exception as PostgresException ?? exception?.InnerException as PostgresException) is
        { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    public override async Task<string?> BackUpAsync(string file, CancellationToken ct)
    {
        await Tool.RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], ct);

        return null;
    }

    public override Task RestoreAsync(string file, CancellationToken ct) =>
        Tool.RunAsync("pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={Tool.Database}", file], ct);

    public override async Task<bool> IsUnusedAsync(CancellationToken ct) => !await Database
        .SqlQuery<string>($"SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()")
        .AnyAsync(ct);

    private PostgreSqlTool Tool => new(Database.GetConnectionString()!);
}
