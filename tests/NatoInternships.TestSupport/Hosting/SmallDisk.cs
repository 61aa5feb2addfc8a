using System.Diagnostics;
using System.Globalization;

namespace NatoInternships.TestSupport.Hosting;

/// <summary>A real, small file system (tmpfs) that can become full or read-only. chmod has no effect for root.</summary>
public sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<string?> Reason = new(WhyMissing);

    private readonly string folder;

    /// <param name="folder">The mount point; created when it is missing.</param>
    /// <param name="kilobytes">Its size.</param>
    public SmallDisk(string folder, int kilobytes)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "tmpfs", folder);
    }

    /// <summary>Why tests with it are skipped; null when they run.</summary>
    public static string? Missing => Reason.Value;

    /// <summary>Writes until the file system is full.</summary>
    public void Fill()
    {
        using var file = new FileStream(Path.Combine(folder, "filler"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 });
        var page = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(page);
            }
        }
        catch (IOException exception) when (exception.HResult == 28)
        {
            // Expected: no space left on device.
        }
    }

    public void MakeRoom() => File.Delete(Path.Combine(folder, "filler"));

    public void SetReadOnly(bool isReadOnly) => Run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", folder);

    public void Dispose() => Run("umount", "-l", folder);

    private static string? WhyMissing()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return "Only root on Linux can mount a small disk.";
        }

        var folder = Directory.CreateTempSubdirectory("portal-disk-");
        try
        {
            using (new SmallDisk(folder.FullName, 64))
            {
                return null;
            }
        }
        catch (InvalidOperationException exception)
        {
            return $"No disk can be mounted here: {exception.Message}";
        }
        finally
        {
            folder.Delete();
        }
    }

    private static void Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true }) ?? throw new InvalidOperationException("No process.");
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(complaint.Trim());
        }
    }
}
