using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NatoInternships.TestSupport.Hosting;

/// <summary>
/// The built program as a process of its own, as <c>dotnet run</c> starts it, with its data in a temporary folder. It can be killed
/// and started again over the same data.
/// </summary>
public sealed class PortalProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-process-");
    private readonly ConcurrentQueue<string> output = new();
    private readonly int port = FreePort();
    private Process? process;

    private readonly string program;

    private PortalProcess(IReadOnlyDictionary<string, string>? settings, string? program = null)
    {
        this.program = program ?? Repository.Program;
        Dictionary<string, string> wanted = new()
        {
            ["environment"] = "Development",
            ["urls"] = Address,
            ["Site:BaseUrl"] = Address,
            ["Database:Provider"] = "Sqlite",
            ["ConnectionStrings:Sqlite"] = $"Data Source={Path.Combine(Folder, "portal.db")}",
            ["Documents:Folder"] = Path.Combine(Folder, "documents"),
            ["Documents:DevelopmentKeyFolder"] = Path.Combine(Folder, "keys"),
            ["DevelopmentData"] = Folder,
            ["Mail:Folder"] = Path.Combine(Folder, "mail"),
            ["Demo:Seed"] = "true",
            ["RateLimits:SignInsAMinute"] = "100000",
            ["RateLimits:RegistrationsAnHour"] = "100000",
            ["RateLimits:RegistrationsAtOnce"] = "100000",
            ["RateLimits:MailsAMinute"] = "100000",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            wanted[key] = value;
        }

        Settings = wanted;
    }

    /// <summary>Its configuration: enough for services of one's own over the same data.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Without a slash at the end.</summary>
    public string Address => $"http://localhost:{port}";

    /// <summary>Where its database, documents, keys and mail lie.</summary>
    public string Folder => folder.FullName;

    /// <summary>What it printed so far, oldest first.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Most memory that the running process has had at once, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process!.Refresh();

            return process.PeakWorkingSet64;
        }
    }

    /// <param name="settings">Configuration keys with colons, over those of the tests.</param>
    /// <param name="program">A published program; null for the one that was built with the tests.</param>
    public static async Task<PortalProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null, string? program = null)
    {
        var portal = new PortalProcess(settings, program);
        try
        {
            await portal.StartAgainAsync();

            return portal;
        }
        catch
        {
            portal.Dispose();
            throw;
        }
    }

    /// <summary>Without starting it: for its verbs, and for a start that ends by itself.</summary>
    public static PortalProcess Prepare(IReadOnlyDictionary<string, string> settings) => new(settings);

    /// <summary>Starts it over the data that is there, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        process = Begin();
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (process.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await client.GetAsync(new Uri($"{Address}/health/live"));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The portal did not start:\n{string.Join('\n', Output.TakeLast(40))}");
    }

    /// <summary>kill -9: no farewell, no flush.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>Runs a verb of the program over the same data, or, without one, a start that ends by itself.</summary>
    /// <returns>Its exit code and what it printed.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(params IReadOnlyList<string> verb)
    {
        using var run = Process.Start(StartInfo(verb)) ?? throw new InvalidOperationException("No process.");
        var printed = run.StandardOutput.ReadToEndAsync();
        var complained = run.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await run.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            run.Kill();
            throw new TimeoutException($"It did not end: {await printed}");
        }

        return (run.ExitCode, await printed + await complained);
    }

    public void Dispose()
    {
        Kill();
        folder.Delete(recursive: true);
    }

    private Process Begin()
    {
        var begun = Process.Start(StartInfo([])) ?? throw new InvalidOperationException("No process.");
        begun.OutputDataReceived += Keep;
        begun.ErrorDataReceived += Keep;
        begun.BeginOutputReadLine();
        begun.BeginErrorReadLine();

        return begun;
    }

    private ProcessStartInfo StartInfo(IReadOnlyList<string> verb)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. verb])
        {
            WorkingDirectory = program == Repository.Program ? Repository.Web : Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Settings)
        {
            start.Environment[key switch { "environment" => "ASPNETCORE_ENVIRONMENT", "urls" => "ASPNETCORE_URLS", _ => key.Replace(":", "__", StringComparison.Ordinal) }] = value;
        }

        return start;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            output.Enqueue(text);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
