using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Invariants;

namespace NatoInternships.Web.Tests;

/// <summary>Real failures of a host's database, which end when the returned object is disposed.</summary>
public sealed partial class PortalHost
{
    /// <summary>Starts a Production host whose database does not exist.</summary>
    public static PortalHost WithoutDatabase() => Started(
        "Production", settings: new Dictionary<string, string> { ["ConnectionStrings:Sqlite"] = "Data Source={data}/missing/portal.db" }, migrate: false);

    /// <summary>Starts a Production host on an existing database.</summary>
    public static PortalHost InProductionOn(string database) => Started(
        "Production", settings: new Dictionary<string, string> { ["ConnectionStrings:Sqlite"] = $"Data Source={database}" }, migrate: false);

    /// <summary>The clock of the host. A test that moves it has its own host.</summary>
    public FakeTimeProvider Clock => (FakeTimeProvider)Services.GetRequiredService<TimeProvider>();

    public async Task<IDisposable> TroubleAsync(DatabaseTrouble trouble)
    {
        var file = await FileAsync();
        await IdleAsync(file);

        return trouble switch
        {
            DatabaseTrouble.Gone => new Gone(file),
            DatabaseTrouble.Locked => await Locked.HoldAsync(file),
            DatabaseTrouble.Full => await PackedAsync(file),
            _ => new Refusing(Services.GetRequiredService<DatabaseFaults>(), trouble),
        };
    }

    /// <summary>Returns the output of the verb check-invariants.</summary>
    public async Task<IReadOnlyList<string>> InvariantsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var findings = new List<string>();
        await foreach (var finding in scope.ServiceProvider.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None))
        {
            findings.Add($"{finding.Rule} {finding.Detail}");
        }

        return findings;
    }

    /// <summary>Returns the files in the document store, including unfinished ones.</summary>
    public IReadOnlyList<string> StoredFiles()
    {
        var folder = Path.Combine(DataFolder, "documents");

        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private async Task<string> FileAsync() => await WithDbAsync(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));

    // Removes free pages of earlier tests, in which small writes would still succeed.
    private async Task<Refusing> PackedAsync(string file)
    {
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM";
            await command.ExecuteNonQueryAsync();
        }

        return new Refusing(Services.GetRequiredService<DatabaseFaults>(), DatabaseTrouble.Full);
    }

    // Waits until no job runs, because a job's open file would still work after the file was moved.
    private async Task IdleAsync(string file)
    {
        var connection = await WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        for (var tries = 0; tries < 200; tries++)
        {
            SqliteConnection.ClearPool(new SqliteConnection(connection));
            if (!File.Exists(file + "-wal"))
            {
                return;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException("A connection stays open.");
    }

    private sealed class Gone : IDisposable
    {
        private readonly string file;

        public Gone(string file)
        {
            this.file = file;
            File.Move(file, file + ".away");
        }

        public void Dispose() => File.Move(file + ".away", file);
    }

    private sealed class Locked(SqliteConnection other) : IDisposable
    {
        public static async Task<Locked> HoldAsync(string file)
        {
            var other = new SqliteConnection($"Data Source={file};Pooling=False");
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();

            return new Locked(other);
        }

        public void Dispose() => other.Dispose();
    }

    private sealed class Refusing : IDisposable
    {
        private readonly DatabaseFaults faults;

        public Refusing(DatabaseFaults faults, DatabaseTrouble trouble)
        {
            this.faults = faults;
            faults.Trouble = trouble;
        }

        public void Dispose() => faults.Trouble = null;
    }
}
