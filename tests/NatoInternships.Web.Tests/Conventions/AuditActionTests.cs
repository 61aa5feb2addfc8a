using System.Text.RegularExpressions;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>Actions and subjects of audit entries are constants: a page that filters by them must know every one.</summary>
public sealed partial class AuditActionTests
{
    [Fact]
    public void No_audit_entry_is_added_with_a_string_of_its_own()
    {
        var calls = SourceTree.Files("*.cs", SourceTree.Web).Concat(SourceTree.Files("*.cs", SourceTree.Infrastructure))
            .SelectMany(file => Call().Matches(File.ReadAllText(file)).Select(call => (File: Path.GetFileName(file), call.Value)))
            .ToList();

        Assert.True(calls.Count > 30);
        Assert.All(calls, call => Assert.Contains("AuditSubjects.", call.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(calls, call => Literal().IsMatch(call.Value));
    }

    // Up to the id of the subject: a detail may be a text.
    [GeneratedRegex(@"audit\.Add\([^;]*?AuditSubjects?\.?[^,;]*,|audit\.Add\([^;]*;")]
    private static partial Regex Call();

    [GeneratedRegex("\"[a-z-]+\"")]
    private static partial Regex Literal();
}
