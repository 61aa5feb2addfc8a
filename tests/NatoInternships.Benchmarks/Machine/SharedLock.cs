using System.Diagnostics;

namespace NatoInternships.Benchmarks.Machine;

/// <summary>A file lock as flock(1) takes it. Waits for its turn and holds the lock until disposed.</summary>
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
        holder.StandardInput.Close(); // This ends cat, which releases the lock.
        holder.WaitForExit();
        holder.Dispose();
    }
}
