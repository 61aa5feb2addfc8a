using System.Text.RegularExpressions;
using NatoInternships.TestSupport.Hosting;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>Checks that every ruling and every ADR that sources and documents cite is in docs/rulings.md and docs/adr.</summary>
public sealed partial class CitationTests
{
    private static readonly string[] Folders = ["src", "tests", "docs", "deploy", "scripts"];

    private static readonly string[] Extensions =
        [".cs", ".cshtml", ".csproj", ".md", ".ts", ".mjs", ".scss", ".resx", ".sh", ".py", ".conf", ".sql", ".json", ".yml", ".props"];

    private static readonly IReadOnlyList<(string Name, string Text)> Files =
    [
        .. Folders.SelectMany(folder => FilesUnder(Path.Combine(Repository.Root, folder)))
            .Concat(Directory.EnumerateFiles(Repository.Root))
            .Where(file => Extensions.Contains(Path.GetExtension(file)) && Path.GetFileName(file) is not ("packages.lock.json" or "CitationTests.cs"))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file))),
    ];

    [Fact]
    public void Every_cited_ruling_has_an_entry()
    {
        var entries = Entry().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rulings.md"))).Select(match => match.Groups["id"].Value).ToList();
        var cited = Found(Ruling()).SelectMany(citation => Id().Matches(citation.Text).Select(id => (citation.In, Id: id.Value))).ToList();

        Assert.Equal(entries.Distinct(), entries);
        Assert.True(cited.Count > 100);
        AssertNone(cited.Where(citation => !entries.Contains(citation.Id)).Select(citation => $"{citation.In}: ruling {citation.Id}"));
    }

    [Fact]
    public void Every_cited_decision_has_a_file_and_no_number_is_used_twice()
    {
        var numbers = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "adr")).Select(file => Path.GetFileName(file)[..4]).ToList();
        var cited = Found(Decision()).SelectMany(citation => Number().Matches(citation.Text).Select(number => (citation.In, Number: number.Value))).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
        Assert.True(cited.Count > 100);
        AssertNone(cited.Where(citation => !numbers.Contains(citation.Number)).Select(citation => $"{citation.In}: ADR {citation.Number}"));
    }

    [Fact]
    public void No_comment_cites_a_document_outside_the_repository()
    {
        AssertNone(Found(Outside()).Select(citation => $"{citation.In}: {citation.Text}"));
    }

    // Assert.Empty shortens what it prints.
    private static void AssertNone(IEnumerable<string> findings)
    {
        var list = string.Join('\n', findings);

        Assert.True(list.Length == 0, list);
    }

    private static IEnumerable<(string In, string Text)> Found(Regex wanted) =>
        Files.SelectMany(file => wanted.Matches(file.Text).Select(match => (file.Name, match.Value)));

    // Leaves out what the build and the package managers write.
    private static IEnumerable<string> FilesUnder(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(child => Path.GetFileName(child) is not ("bin" or "obj" or "node_modules" or "dist" or "App_Data" or "Migrations"))
            .SelectMany(FilesUnder));

    [GeneratedRegex(@"^\*\*(?<id>[ANP]\d+) ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    // "ruling A9", "rulings N10, A5", "rulings A5 to A7".
    [GeneratedRegex(@"\b[Rr]ulings? [ANP]\d+((, | and | to )[ANP]\d+)*")]
    private static partial Regex Ruling();

    [GeneratedRegex(@"[ANP]\d+")]
    private static partial Regex Id();

    // "ADR 0004", "ADR 0015, 0016", "docs/adr/0013".
    [GeneratedRegex(@"\bADRs? \d{4}((, | and | to )\d{4})*|\badr/\d{4}")]
    private static partial Regex Decision();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[Rr]equirements (A\d|part)|quality contract|\bnotice L\d|\brequirements\.md")]
    private static partial Regex Outside();
}
