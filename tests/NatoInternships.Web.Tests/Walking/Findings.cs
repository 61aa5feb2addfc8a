namespace NatoInternships.Web.Tests.Walking;

/// <summary>Formats the findings of a test in full, because a shortened list hides the rest.</summary>
internal static class Findings
{
    private const int Most = 60;

    public static void AssertNone(this IReadOnlyCollection<string> findings) => Assert.True(
        findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings.Distinct().Take(Most))}");
}
