using NatoInternships.Benchmarks.Data;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Servers;

/// <summary>The published portal on one stage. It can be restarted with other settings.</summary>
internal sealed class Portal(Options options, Stage stage) : IDisposable
{
    private ServerProcess? running;

    public Stage Stage => stage;

    public string Name => stage.Engine switch
    {
        Engine.Sqlite => "SQLite",
        Engine.PostgreSql => "PostgreSQL",
        var other => other.ToString(),
    };

    /// <summary>Id of the process; 0 while none runs.</summary>
    public int RunningId => running?.Id ?? 0;

    public ServerProcess Server => running ?? throw new InvalidOperationException("The portal is not running.");

    /// <summary>Starts the portal, after stopping a running one.</summary>
    /// <param name="settings">Override those of the stage.</param>
    public ServerProcess Start(params IReadOnlyList<(string Key, string Value)> settings)
    {
        Stop();
        running = StartAnother("/health/live", settings);

        return running;
    }

    /// <summary>Starts another process on the same data.</summary>
    public ServerProcess StartAnother(string firstPath, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var port = ServerProcess.FreePort();
        var environment = PortalSettings.AsEnvironment(stage.Settings);
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (key, value) in settings)
        {
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return ServerProcess.Start(
            [options.Portal], environment, options.ContentRoot ?? Path.GetDirectoryName(options.Portal)!, Path.Combine(stage.Folder, "portal.log"), port, firstPath);
    }

    public void Stop()
    {
        running?.Dispose();
        running = null;
    }

    public void Dispose() => Stop();
}
