namespace NatoInternships.Web.Tests.Walking;

/// <summary>What a walk found wrong, told whole: a list that is cut short hides the rest.</summary>
internal static class Findings
{
    private const int Most = 60;

    public static void AssertNone(this IReadOnlyCollection<string> findings) => Assert.True(
        findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings.Distinct().Take(Most))}");
}
