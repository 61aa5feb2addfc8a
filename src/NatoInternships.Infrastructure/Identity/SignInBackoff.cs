namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// How long sign-in waits after failures in a row: not at all for the first four, then one minute, doubling to fifteen. The same for
/// accounts that exist and addresses that do not.
/// </summary>
public static class SignInBackoff
{
    /// <summary>The failure from which on there is a wait.</summary>
    public const int FreeFailures = 5;

    private const int LongestMinutes = 15;

    /// <param name="failures">In a row, the present one included.</param>
    public static TimeSpan WaitAfter(int failures) =>
        failures < FreeFailures
            ? TimeSpan.Zero
            : TimeSpan.FromMinutes(Math.Min(LongestMinutes, 1 << Math.Min(10, failures - FreeFailures)));
}
