namespace NatoInternships.TestSupport.Skipping;

/// <summary>Whether the long matrices are wanted: PORTAL_LONG=1, which ./test.sh --all sets.</summary>
public static class LongRun
{
    public const string Reason = "Takes minutes: run by ./test.sh --all.";

    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";

    /// <summary>How many of something: the first figure in a normal run, the second in a long one.</summary>
    public static int Size(int usually, int wanted) => IsWanted ? wanted : usually;
}
