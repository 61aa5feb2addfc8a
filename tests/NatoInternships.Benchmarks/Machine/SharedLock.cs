using System.Diagnostics;

namespace NatoInternships.Benchmarks.Machine;

/// <summary>The lock of a file as flock(1) takes it, in its turn among those who wait; held until disposed.</summary>
internal sealed class SharedLock : IDisposable
{
    private readonly Process holder;

    public SharedLock(string file)
    {
        holder = Process.Start(new ProcessStartInfo("flock", [file, "sh", "-c", "echo held; exec cat"]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("No process.");
        if (holder.StandardOutput.ReadLine() != "held")
        {
            throw new InvalidOperationException($"{file} cannot be locked.");
        }
    }

    public void Dispose()
    {
        holder.StandardInput.Close(); // which ends cat, and with it the lock
        holder.WaitForExit();
        holder.Dispose();
    }
}
