using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Runs long work on threads of its own that give way to every other. On Linux they take only the time nobody else asks for (SCHED_IDLE): the
/// scheduler counts a core with such a thread as free, so no page waits behind another while there is one. On a machine without free time
/// that would be never: after <see cref="LongestRest"/> the same work is begun anew on a thread of nice 10, which gets about a tenth of a core.
/// .NET's own priorities do nothing there; elsewhere the threads are like any other.
/// </summary>
/// <param name="clock">Measures the rest.</param>
internal sealed class PatientThreads(TimeProvider clock)
{
    /// <summary>How long work may lie on a thread that only takes free time.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(500);

    private const int MostResting = 1; // what is left behind by work begun anew waits for free time: no more than one at a time
    private const int CallingThread = 0; // for setpriority too, contrary to POSIX
    private const int IdlePolicy = 5;
    private const int Nice = 10;

    private int resting;

    /// <summary>
    /// What the work returns or throws; it may be done twice and must change nothing. A thread of the pool waits for it and goes on: a thread
    /// inherits policy and nice value of the one that starts it, so a pool that grew for what follows would give way for ever.
    /// </summary>
    public Task<T> RunAsync<T>(Func<T> work) => Task.Run(() => Run(work));

    private T Run<T>(Func<T> work)
    {
        using var rest = new CancellationTokenSource(LongestRest, clock);
        var done = new TaskCompletionSource<Func<T>>();
        if (Interlocked.Increment(ref resting) > MostResting)
        {
            Interlocked.Decrement(ref resting);
        }
        else
        {
            Start(TakeFreeTimeOnly, () =>
            {
                done.TrySetResult(Outcome(work));
                Interlocked.Decrement(ref resting);
            });
            if (IsDoneWithin(done.Task, rest.Token))
            {
                return done.Task.Result();
            }
        }

        Start(GiveWay, () => done.TrySetResult(Outcome(work)));

        return done.Task.GetAwaiter().GetResult()();
    }

    private static bool IsDoneWithin(Task done, CancellationToken rest)
    {
        try
        {
            done.Wait(rest);

            return true;
        }
        catch (OperationCanceledException)
        {
            return done.IsCompleted;
        }
    }

    private static Func<T> Outcome<T>(Func<T> work)
    {
        try
        {
            var result = work();

            return () => result;
        }
        catch (Exception exception)
        {
            var failure = ExceptionDispatchInfo.Capture(exception);

            return () =>
            {
                failure.Throw();

                return default!;
            };
        }
    }

    private static void Start(Action giveWay, Action run) => new Thread(() =>
    {
        if (OperatingSystem.IsLinux())
        {
            giveWay();
        }

        run();
    })
    { IsBackground = true }.Start();

    private static void TakeFreeTimeOnly()
    {
        var priority = 0; // the only one of this policy
        if (SetScheduler(CallingThread, IdlePolicy, in priority) != 0)
        {
            GiveWay();
        }
    }

    private static void GiveWay() => _ = SetPriority(0, CallingThread, Nice); // where it is forbidden the work is done all the same

    [DllImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetScheduler(int thread, int policy, in int priority);

    [DllImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int value);
}
