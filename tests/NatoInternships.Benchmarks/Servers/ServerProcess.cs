using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NatoInternships.Benchmarks.Load;

namespace NatoInternships.Benchmarks.Servers;

/// <summary>A server under measurement, a process of its own. What it prints goes to a file, as it does under a service manager.</summary>
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
        AppDomain.CurrentDomain.ProcessExit += KillAtExit; // a run that is broken off leaves nothing behind
    }

    public int Port { get; }

    public int Id => process.Id;

    /// <summary>From the start of the process to its first right answer.</summary>
    public TimeSpan FirstAnswerAfter { get; private set; }

    /// <param name="arguments">Of the program dotnet.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="output">The file that takes what it prints.</param>
    /// <param name="port">It is to listen on.</param>
    /// <param name="firstPath">A page that is asked until it is there.</param>
    public static ServerProcess Start(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, string workingFolder, string output, int port, string firstPath)
    {
        // The shell becomes the program: .NET can redirect to a pipe only, which this process would have to read.
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

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>SIGTERM, as a service manager stops it, so that it finishes what it is doing.</summary>
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
                // not listening yet
            }

            Thread.Sleep(1);
        }

        throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', File.ReadLines(output).TakeLast(30))}");
    }
}
