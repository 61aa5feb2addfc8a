using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Runs <c>qpdf</c> with limits on time, processor, memory and written files, with an empty environment and only one readable file.
/// </summary>
internal sealed class Qpdf(string program, DocumentInspectionOptions options)
{
    private const int MaxErrorLength = 256 * 1024;

    // The shell only lowers its own limits and becomes qpdf. Paths are arguments, never part of the script. The low priority keeps page
    // requests fast.
    private const string Script = "ulimit -c 0 && ulimit -f 0 && ulimit -t \"$1\" && ulimit -v \"$2\" && shift 2 && exec nice -n 10 \"$@\"";

    /// <summary>Returns the path of the program; null when it is missing or the system is not Linux.</summary>
    public static string? Find(DocumentInspectionOptions options)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var candidates = options.QpdfPath is { } configured
            ? [configured]
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "qpdf"));

        return candidates.FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// Runs to the end, or until <paramref name="readOutput"/> returns false or a limit is reached. The process has ended afterwards.
    /// </summary>
    public async Task<QpdfExit> RunAsync(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task<bool>> readOutput, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        using var process = new Process { StartInfo = Describe(arguments) };
        process.Start();
        try
        {
            process.StandardInput.Close();
            var errors = ReadErrorsAsync(process.StandardError, timeout.Token);
            if (!await readOutput(process.StandardOutput.BaseStream, timeout.Token))
            {
                return new QpdfExit(null, "");
            }

            var error = await errors;
            await process.WaitForExitAsync(timeout.Token);

            return new QpdfExit(process.ExitCode, error);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new QpdfExit(null, "", TimedOut: true);
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
        var seconds = options.TimeoutSeconds.ToString(CultureInfo.InvariantCulture);
        var kibibytes = (options.MemoryMebibytes * 1024L).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", seconds, kibibytes, program, .. arguments])
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
