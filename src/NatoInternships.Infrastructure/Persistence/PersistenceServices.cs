using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence.PostgreSql;
using NatoInternships.Infrastructure.Persistence.SqlServer;
using NatoInternships.Infrastructure.Persistence.Sqlite;
using Npgsql;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>The only place that asks which engine is configured.</summary>
public static class PersistenceServices
{
    // As many as the queries of the pages that are asked for all day; each connection holds its own.
    private const int PreparedStatements = 100;

    /// <summary>
    /// Registers <see cref="PortalDbContext"/> for Database:Provider with the connection string of the same name. Throws
    /// <see cref="InvalidOperationException"/> at start for an unknown provider or a missing connection string.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Holds Database:Provider and ConnectionStrings.</param>
    /// <param name="contentRoot">Where a relative SQLite file is looked for, and its folder made; null takes the path as it stands.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration, string? contentRoot = null)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString(provider);
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new InvalidOperationException($"ConnectionStrings:{provider} is not configured.");
        }

        return provider switch
        {
            "Sqlite" => services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>(options => options
                .UseSqlite(OfFileThatIsThere(Rooted(connection, contentRoot)))
                .AddInterceptors(new DurableConnection())
                .LogConcurrencyConflictsAsDebug()),
            "SqlServer" => services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>(options => options
                .UseSqlServer(connection)
                .LogConcurrencyConflictsAsDebug()),
            "PostgreSql" => services.AddDbContextPool<PortalDbContext, PostgreSqlPortalDbContext>(options => options
                .UseNpgsql(Prepared(connection))
                .LogConcurrencyConflictsAsDebug()),
            _ => throw new InvalidOperationException($"Database:Provider {provider} is not known."),
        };
    }

    // Statements that come again are prepared, unless the connection string says how many.
    private static string Prepared(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };

        return said.ContainsKey("Max Auto Prepare") || said.ContainsKey("MaxAutoPrepare")
            ? connection
            : new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = PreparedStatements }.ConnectionString;
    }

    private static string Rooted(string connection, string? contentRoot)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        if (contentRoot is null || parts.Mode == SqliteOpenMode.Memory || parts.DataSource is "" or ":memory:")
        {
            return connection;
        }

        parts.DataSource = Path.GetFullPath(parts.DataSource, contentRoot);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(parts.DataSource)!);

        return parts.ToString();
    }

    // A file that is gone, or a volume that is not mounted, is an outage: an empty file in its place would take what people send.
    // SqlitePortalDbContext makes the file, when it is migrated.
    private static string OfFileThatIsThere(string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        parts.Mode = parts.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : parts.Mode;

        return parts.DataSource is "" or ":memory:" ? connection : parts.ToString();
    }

    // A save that a unique index or a stale revision refuses is tried again by its use case: no error, and no stack trace a try.
    // What nobody catches is logged as an error by the error pages and the jobs.
    private static void LogConcurrencyConflictsAsDebug(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Log(
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug)));
}
