using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Runs long work on a thread of its own that gives way to every other: on Linux the scheduler prefers threads with a lower nice value, and
/// .NET's own priorities do nothing there. Elsewhere it is a thread like any other.
/// </summary>
internal static class PatientThread
{
    private const int OfThread = 0; // PRIO_PROCESS; 0 as its second argument means the calling thread, contrary to POSIX
    private const int Nice = 10;

    /// <summary>
    /// What the work returns or throws. A thread of the pool waits for it and goes on: a thread inherits the nice value of the one that
    /// starts it, so a pool that grew for what follows would give way for ever.
    /// </summary>
    public static Task<T> RunAsync<T>(Func<T> work) => Task.Run(() => Run(work));

    private static T Run<T>(Func<T> work)
    {
        var (result, failure) = (default(T), default(ExceptionDispatchInfo));
        var thread = new Thread(() =>
        {
            if (OperatingSystem.IsLinux())
            {
                _ = SetPriority(OfThread, 0, Nice); // where it is forbidden the work is done all the same
            }

            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();

        return result!;
    }

    [DllImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int value);
}
