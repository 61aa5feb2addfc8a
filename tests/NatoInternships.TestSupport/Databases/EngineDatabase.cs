using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Hosting;
using Npgsql;

namespace NatoInternships.TestSupport.Databases;

/// <summary>
/// An own database on one engine, created by the migrations, with the program's services and a document folder. Dispose deletes all of it.
/// </summary>
public sealed class EngineDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-database-").FullName;
    private readonly string name = $"portal_{Guid.NewGuid():N}";
    private readonly HostServices host;

    private EngineDatabase(Assembly program, Engine engine, TimeProvider? clock)
    {
        Engine = engine;
        Connection = engine switch
        {
            Engine.Sqlite => $"Data Source={Path.Combine(folder, "portal.db")}",
            Engine.PostgreSql => new NpgsqlConnectionStringBuilder(Engines.Server(engine)) { Database = name, MaxPoolSize = 50 }.ConnectionString,
            _ => new SqlConnectionStringBuilder(Engines.Server(engine)) { InitialCatalog = name }.ConnectionString,
        };
        host = Host(program, engine, Connection, folder, clock);
    }

    public Engine Engine { get; }

    public string Connection { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>Creates an empty database.</summary>
    public static async Task<EngineDatabase> CreateEmptyAsync(Assembly program, Engine engine, TimeProvider? clock = null)
    {
        var database = new EngineDatabase(program, engine, clock);
        if (engine != Engine.Sqlite)
        {
            await using var db = Admin(engine);
            await ExecuteAsync(db, $"CREATE DATABASE {database.name}");
        }

        return database;
    }

    /// <summary>Creates a database and migrates it.</summary>
    public static async Task<EngineDatabase> CreateAsync(Assembly program, Engine engine, TimeProvider? clock = null)
    {
        var database = await CreateEmptyAsync(program, engine, clock);
        await database.InScopeAsync(services => services.GetRequiredService<PortalDbContext>().MigrateAsync(CancellationToken.None));

        return database;
    }

    /// <summary>Returns the program's services for an engine without a server, for tests of models and scripts.</summary>
    /// <param name="program">The assembly with the entry point.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="replace">Registrations that come last.</param>
    public static HostServices Unconnected(Assembly program, Engine engine, Action<IServiceCollection>? replace = null)
    {
        var connection = engine switch
        {
            Engine.Sqlite => "Data Source=:memory:",
            Engine.PostgreSql => "Host=localhost;Database=portal",
            _ => "Server=localhost;Database=portal",
        };

        return Host(program, engine, connection, Path.GetTempPath(), clock: null, replace);
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();

        return await act(scope.ServiceProvider);
    }

    public Task WithAsync(Func<PortalDbContext, Task> act) => InScopeAsync(services => act(services.GetRequiredService<PortalDbContext>()));

    public Task<T> WithAsync<T>(Func<PortalDbContext, Task<T>> act) => InScopeAsync(services => act(services.GetRequiredService<PortalDbContext>()));

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        switch (Engine)
        {
            case Engine.Sqlite:
                SqliteConnection.ClearAllPools();
                break;
            case Engine.PostgreSql:
                NpgsqlConnection.ClearAllPools();
                await using (var db = Admin(Engine))
                {
                    await ExecuteAsync(db, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                }

                break;
            default:
                SqlConnection.ClearAllPools();
                await using (var db = Admin(Engine))
                {
                    await ExecuteAsync(db, $"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");
                }

                break;
        }

        Directory.Delete(folder, recursive: true);
    }

    private static HostServices Host(Assembly program, Engine engine, string connection, string folder, TimeProvider? clock, Action<IServiceCollection>? replace = null) => HostServices.Of(
        program,
        new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["Database:Provider"] = engine.ToString(),
            [$"ConnectionStrings:{engine}"] = connection,
            ["Documents:Folder"] = Path.Combine(folder, "documents"),
            ["Documents:DevelopmentKeyFolder"] = Path.Combine(folder, "keys"),
            ["DevelopmentData"] = folder,
            ["Demo:Seed"] = "false",
            ["Serilog:MinimumLevel:Default"] = "Fatal",
        },
        services =>
        {
            if (clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
            }

            replace?.Invoke(services);
        });

    private static System.Data.Common.DbConnection Admin(Engine engine) => engine == Engine.PostgreSql
        ? new NpgsqlConnection(Engines.Server(engine))
        : new SqlConnection(Engines.Server(engine));

    private static async Task ExecuteAsync(System.Data.Common.DbConnection db, string sql)
    {
        await db.OpenAsync();
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // the only part that varies is a name made here
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
