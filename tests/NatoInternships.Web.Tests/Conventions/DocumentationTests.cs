using System.Text.RegularExpressions;
using NatoInternships.TestSupport.Hosting;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>What the documents name is there: tests, files, types, the targets of links.</summary>
public sealed partial class DocumentationTests
{
    private static readonly IReadOnlyDictionary<string, string> Documents = Directory.GetFiles(Repository.Root, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .ToDictionary(file => Path.GetRelativePath(Repository.Root, file), File.ReadAllText);

    // Names in documents that are the framework's, another program's, or parts of an example.
    private static readonly HashSet<string> NamesOfOthers = ["CookieAuthenticationHandler", "StreamMaxLength"];

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var there = Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = Found(TestName(), "name");

        Assert.True(named.Count > 60);
        Assert.All(named, mention => Assert.True(there.Contains(mention.What), $"{mention.In}: {mention.What}"));
    }

    [Fact]
    public void Every_file_and_folder_that_is_named_exists()
    {
        var named = Found(PathName(), "path").Where(mention => !mention.What.Contains('{', StringComparison.Ordinal) && !mention.What.Contains("...", StringComparison.Ordinal)
            && !mention.What.Contains("NNNN", StringComparison.Ordinal)).ToList();

        Assert.True(named.Count > 30);
        Assert.All(named, mention => Assert.True(Exists(mention.What), $"{mention.In}: {mention.What}"));
    }

    [Fact]
    public void Every_type_and_member_that_is_named_exists()
    {
        var words = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs*", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value)).ToHashSet();
        var named = Found(CodeName(), "name").SelectMany(mention => mention.What.Split('.').Select(name => (mention.In, What: name))).ToList();

        Assert.True(named.Count > 200);
        Assert.All(named, mention => Assert.True(words.Contains(mention.What) || NamesOfOthers.Contains(mention.What), $"{mention.In}: {mention.What}"));
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var local = Found(Link(), "to").Where(mention => !mention.What.Contains("://", StringComparison.Ordinal) && !mention.What.StartsWith('#')).ToList();

        Assert.NotEmpty(local);
        Assert.All(local, mention => Assert.True(Exists(Path.Combine(Path.GetDirectoryName(mention.In)!, mention.What.Split('#')[0])), $"{mention.In}: {mention.What}"));
    }

    private static List<(string In, string What)> Found(Regex wanted, string group) =>
        [.. Documents.SelectMany(document => wanted.Matches(document.Value).Select(match => (document.Key, match.Groups[group].Value)))];

    private static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path);

        return File.Exists(full) || Directory.Exists(full) || (path.Contains('*', StringComparison.Ordinal)
            && Directory.Exists(Path.GetDirectoryName(full)) && Directory.GetFileSystemEntries(Path.GetDirectoryName(full)!, Path.GetFileName(full)).Length > 0);
    }

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z]+Tests)`")]
    private static partial Regex TestName();

    // Two or more parts in capitals: `OutboxSender`, `Vacancy.ReferenceDate`, `PublicPages.ForgetAsync`.
    [GeneratedRegex(@"`(?<name>[A-Z][a-z]+[A-Z][A-Za-z]*(\.[A-Z][A-Za-z]+)?)`")]
    private static partial Regex CodeName();

    [GeneratedRegex(@"[A-Z]\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"`(?:KEEP=\d+ )?(?<path>(docs|src|tests|scripts|deploy)/[^\s`]+)(?: [^`]*)?`")]
    private static partial Regex PathName();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
