using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NatoInternships.Benchmarks.Load;

namespace NatoInternships.Benchmarks.Servers;

/// <summary>A measured server in its own process. Its output goes to a file, as under a service manager.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string output;

    private ServerProcess(Process process, string output, int port)
    {
        this.process = process;
        this.output = output;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += KillAtExit; // An interrupted run must leave no process behind.
    }

    public int Port { get; }

    public int Id => process.Id;

    /// <summary>Time from the start of the process to its first correct response.</summary>
    public TimeSpan FirstAnswerAfter { get; private set; }

    /// <param name="arguments">Arguments of dotnet.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="workingFolder">Its working folder.</param>
    /// <param name="output">The file for its output.</param>
    /// <param name="port">Its port.</param>
    /// <param name="firstPath">A page that is requested until it responds.</param>
    public static ServerProcess Start(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, string workingFolder, string output, int port, string firstPath)
    {
        // The shell becomes the program. .NET can redirect output only to a pipe, which this process would have to read.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "out=$1; shift; exec dotnet \"$@\" >>\"$out\" 2>&1", "sh", output, .. arguments]) { WorkingDirectory = workingFolder };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var server = new ServerProcess(process, output, port);
        try
        {
            server.WaitFor(firstPath, watch);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return server;
    }

    /// <summary>Returns a free port.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Sends SIGTERM, like a service manager, so that it finishes its work.</summary>
    public void Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromSeconds(15)))
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        if (!process.HasExited)
        {
            Stop();
        }

        process.Dispose();
    }

    private void KillAtExit(object? sender, EventArgs e) => process.Kill();

    private void WaitFor(string path, Stopwatch watch)
    {
        var request = RawRequest.Get(path);
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var connection = new RawConnection(Port);
                if (connection.Send(keepBody: false, request).Status == 200)
                {
                    FirstAnswerAfter = watch.Elapsed;

                    return;
                }
            }
            catch (SocketException)
            {
                // It does not listen yet.
            }

            Thread.Sleep(1);
        }

        throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', File.ReadLines(output).TakeLast(30))}");
    }
}
