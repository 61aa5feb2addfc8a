namespace NatoInternships.TestSupport.Skipping;

/// <summary>Whether the long tests run: PORTAL_LONG=1, which ./test.sh --all sets.</summary>
public static class LongRun
{
    public const string Reason = "Takes minutes: run by ./test.sh --all.";

    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";

    /// <summary>Returns a size: the first in a normal run, the second in a long one.</summary>
    public static int Size(int usually, int wanted) => IsWanted ? wanted : usually;
}
