using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Persistence.PostgreSql;
using NatoInternships.Infrastructure.Persistence.SqlServer;
using NatoInternships.Infrastructure.Persistence.Sqlite;
using Npgsql;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>Registers the database. No other code checks which engine is configured.</summary>
public static class PersistenceServices
{
    // Enough for the queries of frequent pages. Each connection has its own.
    private const int PreparedStatements = 100;

    /// <summary>
    /// Registers <see cref="PortalDbContext"/> for Database:Provider with the connection string of the same name. Throws
    /// <see cref="InvalidOperationException"/> at start-up for an unknown provider or a missing connection string.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Has Database:Provider and ConnectionStrings.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
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
                .UseSqlite(OfExistingFile(connection))
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

    // Prepares frequent statements, unless the connection string sets another number.
    private static string Prepared(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };

        return said.ContainsKey("Max Auto Prepare") || said.ContainsKey("MaxAutoPrepare")
            ? connection
            : new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = PreparedStatements }.ConnectionString;
    }

    // A missing SQLite file, for example on a volume that is not mounted, is an outage. A new empty file would accept submissions that are
    // lost later. SqlitePortalDbContext creates the file when it migrates.
    private static string OfExistingFile(string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        parts.Mode = parts.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : parts.Mode;

        return parts.DataSource is "" or ":memory:" ? connection : parts.ToString();
    }

    // When a save fails because of a unique index or an old concurrency token, the use case retries. That is no error and needs no stack
    // trace. Error pages and jobs log what nobody catches.
    private static void LogConcurrencyConflictsAsDebug(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Log(
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug)));
}
