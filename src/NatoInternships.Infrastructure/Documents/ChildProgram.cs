using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Runs a program that parses a document, with limits on time, processor, memory and written files, and with an empty environment.
/// </summary>
/// <param name="program">Full path of the program.</param>
/// <param name="seconds">Longest run in wall-clock time and in processor time.</param>
/// <param name="mebibytes">Highest address space.</param>
internal sealed class ChildProgram(string program, int seconds, int mebibytes)
{
    private const int MaxErrorLength = 256 * 1024;

    // The shell only lowers its own limits and becomes the program. Paths are arguments, never part of the script. The low priority keeps page
    // requests fast.
    private const string Script = "ulimit -c 0 && ulimit -f 0 && ulimit -t \"$1\" && ulimit -v \"$2\" && shift 2 && exec nice -n 10 \"$@\"";

    /// <summary>Returns the path of a program; null when it is missing or the system is not Linux.</summary>
    /// <param name="name">Its name, which is searched on PATH.</param>
    /// <param name="configured">Its configured path; null for none.</param>
    public static string? Find(string name, string? configured)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var candidates = configured is not null
            ? [configured]
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name));

        return candidates.FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// Runs to the end, or until <paramref name="readOutput"/> returns false or a limit is reached. The process has ended afterwards.
    /// </summary>
    public async Task<ChildExit> RunAsync(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task<bool>> readOutput, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(TimeSpan.FromSeconds(seconds));
        using var process = new Process { StartInfo = Describe(arguments) };
        process.Start();
        try
        {
            process.StandardInput.Close();
            var errors = ReadErrorsAsync(process.StandardError, timeout.Token);
            if (!await readOutput(process.StandardOutput.BaseStream, timeout.Token))
            {
                return new ChildExit(null, "");
            }

            var error = await errors;
            await process.WaitForExitAsync(timeout.Token);

            return new ChildExit(process.ExitCode, error);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ChildExit(null, "", TimedOut: true);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private ProcessStartInfo Describe(IEnumerable<string> arguments)
    {
        var kibibytes = (mebibytes * 1024L).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", seconds.ToString(CultureInfo.InvariantCulture), kibibytes, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C";

        return start;
    }

    // Reads to the end so that the child never blocks on a full pipe, but keeps only a bounded part.
    private static async Task<string> ReadErrorsAsync(StreamReader errors, CancellationToken ct)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await errors.ReadAsync(buffer, ct)) > 0;)
        {
            kept.Append(buffer, 0, Math.Min(read, MaxErrorLength - kept.Length));
        }

        return kept.ToString();
    }
}
