using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Benchmarks.Scenarios;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Hosting;
using Npgsql;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// A database on one engine with its document folder, created by the migrations and filled with people. Deleted on dispose.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>The password of candidates who sign in.</summary>
    public const string Password = "correct horse battery staple 47";

    private const int DraftsEach = 3;

    // Every run has the same people.
    private const int Seed = 2026;

    private readonly HostServices host;
    private readonly string? databaseName;

    private Stage(Engine engine, string connection, string folder, string? databaseName, int smtpPort)
    {
        this.databaseName = databaseName;
        Engine = engine;
        Connection = connection;
        Folder = folder;
        Settings = PortalSettings.For(engine, connection, folder, smtpPort);
        host = HostServices.Of(typeof(global::Program).Assembly, new Dictionary<string, string>(Settings) { ["Serilog:MinimumLevel:Default"] = "Fatal" });
    }

    public Engine Engine { get; }

    public string Connection { get; }

    public string Folder { get; }

    /// <summary>The portal's configuration for this database.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public IServiceProvider Services => host.Services;

    public BenchmarkCall Call { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>Each with three drafts.</summary>
    public IReadOnlyList<Actor> Submitters { get; private set; } = [];

    public IReadOnlyList<Actor> Uploaders { get; private set; } = [];

    public IReadOnlyList<Actor> Readers { get; private set; } = [];

    public IReadOnlyList<Actor> SignIns { get; private set; } = [];

    /// <summary>They use the portal one after the other, from sign-in to receipt.</summary>
    public IReadOnlyList<Actor> Walkers { get; private set; } = [];

    /// <summary>How long the people took who fill the tables, and this program's processor time for it.</summary>
    public (TimeSpan Elapsed, TimeSpan Processor) FilledIn { get; private set; }

    public static async Task<Stage> CreateAsync(Engine engine, string folder, int smtpPort)
    {
        Directory.CreateDirectory(folder);
        string? name = null;
        var connection = $"Data Source={Path.Combine(folder, "portal.db")}";
        if (engine == Engine.PostgreSql)
        {
            name = $"bench_{Guid.NewGuid():N}";
            await OnServerAsync($"CREATE DATABASE {name}");
            connection = new NpgsqlConnectionStringBuilder(Engines.Server(engine)) { Database = name, MaxPoolSize = 60 }.ConnectionString;
        }

        var stage = new Stage(engine, connection, folder, name, smtpPort);
        await using var scope = stage.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().MigrateAsync(CancellationToken.None);

        return stage;
    }

    /// <summary>Creates the call, the acting candidates and those who fill the tables.</summary>
    public async Task FillAsync(Options options, int submitters, bool isPortal, Action<int>? progress = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PortalDbContext>();
        db.CriteriaVersions.Add(Call.Criteria);
        db.Divisions.AddRange(Call.Divisions);
        db.Calls.Add(Call.Call);
        db.Vacancies.AddRange([.. Call.Vacancies, .. Call.EndedVacancies]);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var hash = services.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(new PortalUser(), Password);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await new Population(Services, Engine, Connection, Call, now).FillAsync(options.Candidates, Seed, hash, withFiles: isPortal, progress);
        FilledIn = (watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
        var acting = new ActingCandidates(db, services.GetRequiredService<DocumentStore>(), Call, now);
        var drafts = Call.Vacancies.Take(DraftsEach).ToList();
        Submitters = await acting.MakeAsync(submitters, drafts, withFile: isPortal);
        if (isPortal)
        {
            Uploaders = await acting.MakeAsync(options.ParallelUploads, drafts[..1]);
            Readers = await acting.MakeAsync(options.Connections, drafts[..1]);
            SignIns = await acting.MakeAsync(options.SignIns, drafts[..1], hash);
            Walkers = await acting.MakeAsync(options.Walks + WalkScenario.WarmUps, drafts[..1], hash);
        }

        if (Engine == Engine.PostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }
    }

    public async Task<T> WithAsync<T>(Func<PortalDbContext, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (databaseName is not null)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {databaseName} WITH (FORCE)");
        }
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Engines.Server(Engine.PostgreSql));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the only part that varies is a name made here
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
