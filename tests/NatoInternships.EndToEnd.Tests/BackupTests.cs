using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Hosting;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Runs the backup scripts as an operator does: a backup of a running portal, and its restore to an empty one.</summary>
public sealed class BackupTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-backups-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public async Task A_backup_of_a_running_portal_is_restored_consistently()
    {
        using var portal = await PortalProcess.StartAsync(new Dictionary<string, string> { ["Demo:Seed"] = "false", ["Documents:Uploads:PerQuarterHour"] = "10000" });
        await using var host = HostServices.Of(typeof(Program).Assembly, portal.Settings);
        var workers = await Worker.SomeAsync(host.Services, portal.Address, 6);
        using var stop = new CancellationTokenSource();
        var work = workers.Select(worker => Task.Run(() => worker.WorkAsync(stop.Token))).ToList();
        var before = await EnoughAsync(portal.Settings);
        var backup = await BackUpAsync(portal.Settings);
        await stop.CancelAsync();
        await Task.WhenAll(work);
        portal.Kill();
        workers.ForEach(worker => worker.Dispose());

        var fresh = Fresh(portal.Settings, "live");
        await AssertRestoredAsync(backup, fresh);
        var restored = await SubmissionsAsync(fresh);
        output.WriteLine($"figure: backup at work: {before} submissions when it began, {restored} in it, {await FilesThatReadAsync(fresh)} documents read back");
        Assert.InRange(restored, before, await SubmissionsAsync(portal.Settings));

        var second = await BackUpAsync(portal.Settings); // Nothing changes now, so both must have the same rows.
        var quiet = Fresh(portal.Settings, "quiet");
        await AssertRestoredAsync(second, quiet);
        Assert.Equal(await RowsAsync(portal.Settings), await RowsAsync(quiet));

        await AssertFaultsAreFoundAsync(portal.Settings, second, quiet);
    }

    private async Task AssertFaultsAreFoundAsync(IReadOnlyDictionary<string, string> settings, string backup, Dictionary<string, string> restored)
    {
        // A file is missing in the backup.
        File.Delete(Directory.GetFiles(Path.Combine(backup, "documents"), "*", SearchOption.AllDirectories)[0]);
        var refused = await RunAsync("restore.sh", Fresh(settings, "torn"), backup);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("its manifest says", refused.Output, StringComparison.Ordinal);

        // Rows and a file are lost after the restore.
        await WithAsync(restored, async db =>
        {
            var sealedEntry = await db.AuditEntries.Where(e => e.Sequence != null).OrderBy(e => e.Sequence).Select(e => e.Id).FirstAsync();
            Assert.Equal(1, await db.AuditEntries.Where(e => e.Id == sealedEntry).ExecuteDeleteAsync());
            var needed = await db.Documents.Where(d => d.RemovedAt == null && d.State != DocumentState.Refused).Select(d => d.StorageKey).FirstAsync();
            File.Delete(Directory.GetFiles(restored["Documents:Folder"], needed, SearchOption.AllDirectories).Single());

            return 0;
        });
        var (invariants, audit) = (await VerbAsync(restored, "check-invariants"), await VerbAsync(restored, "audit", "verify"));
        Assert.Equal((1, 1), (invariants.ExitCode, audit.ExitCode));
        Assert.Contains("document-without-file", invariants.Output, StringComparison.Ordinal);
        Assert.Contains("Broken at entry 1", audit.Output, StringComparison.Ordinal);
    }

    private static async Task<int> EnoughAsync(IReadOnlyDictionary<string, string> settings)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await SubmissionsAsync(settings) is > 10 and var enough)
            {
                return enough;
            }

            await Task.Delay(300);
        }

        throw new InvalidOperationException("The workers did not make enough requests.");
    }

    private async Task<string> BackUpAsync(IReadOnlyDictionary<string, string> settings)
    {
        var (exitCode, said) = await RunAsync("backup.sh", settings, Path.Combine(place.FullName, "backups"));
        Assert.True(exitCode == 0, said);
        var made = said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        Assert.Equal(["database.backup", "documents", "manifest.json"], Directory.GetFileSystemEntries(made).Select(Path.GetFileName).Order());

        return made;
    }

    private static async Task AssertRestoredAsync(string backup, IReadOnlyDictionary<string, string> settings)
    {
        var (exitCode, said) = await RunAsync("restore.sh", settings, backup);
        Assert.True(exitCode == 0, said);
        Assert.Contains("All invariants hold.", said, StringComparison.Ordinal);
        Assert.Contains("entries, unbroken.", said, StringComparison.Ordinal);
    }

    /// <summary>Returns the settings of a portal with the same keys and no data.</summary>
    private Dictionary<string, string> Fresh(IReadOnlyDictionary<string, string> of, string name)
    {
        var folder = place.CreateSubdirectory(name).FullName;

        return new(of)
        {
            ["ConnectionStrings:Sqlite"] = $"Data Source={Path.Combine(folder, "portal.db")};Pooling=False",
            ["Documents:Folder"] = Path.Combine(folder, "documents"),
        };
    }

    private static Task<(int ExitCode, string Output)> VerbAsync(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> verb) =>
        RunAsync("dotnet", [Repository.Program, .. verb], settings);

    private static Task<(int ExitCode, string Output)> RunAsync(string script, IReadOnlyDictionary<string, string> settings, string argument) =>
        RunAsync("/bin/bash", [Path.Combine(Repository.Root, "scripts", script), argument], settings);

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Web, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings)
        {
            start.Environment[key == "environment" ? "ASPNETCORE_ENVIRONMENT" : key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["PORTAL"] = $"dotnet {Repository.Program}";
        using var run = Process.Start(start)!;
        var printed = run.StandardOutput.ReadToEndAsync();
        var complained = run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();

        return (run.ExitCode, await complained + await printed);
    }

    private static async Task<T> WithAsync<T>(IReadOnlyDictionary<string, string> settings, Func<PortalDbContext, Task<T>> act)
    {
        await using var host = HostServices.Of(typeof(Program).Assembly, settings);
        await using var scope = host.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    private static Task<int> SubmissionsAsync(IReadOnlyDictionary<string, string> settings) => WithAsync(settings, db => db.Submissions.CountAsync());

    private static Task<IReadOnlyDictionary<string, long>> RowsAsync(IReadOnlyDictionary<string, string> settings) => WithAsync<IReadOnlyDictionary<string, long>>(settings, async db =>
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
#pragma warning disable EF1002 // the model's own name
            counts[table] = await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
        }

        return counts;
    });

    private static async Task<int> FilesThatReadAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var host = HostServices.Of(typeof(Program).Assembly, settings);
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<DocumentStore>();
        var documents = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Documents
            .Where(d => d.RemovedAt == null && d.State != DocumentState.Refused)
            .Select(d => new { d.StorageKey, d.Sha256 })
            .ToListAsync();
        foreach (var document in documents)
        {
            await using var file = await store.OpenAsync(StorageKey.Parse(document.StorageKey), CancellationToken.None);
            Assert.NotNull(file);
            Assert.Equal(document.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(file)));
        }

        return documents.Count;
    }
}
