using System.Text.RegularExpressions;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>Reads lists that were typed into one box a language. Bullets that came with a pasted text are removed.</summary>
public static partial class TypedLists
{
    /// <summary>One entry a line.</summary>
    public static IReadOnlyList<LocalizedText> Lines(string? en, string? fr) => Pair(Split(en, "\n"), Split(fr, "\n"));

    /// <summary>One entry a paragraph. Lines within a paragraph are joined: a pasted page breaks them anywhere.</summary>
    public static IReadOnlyList<LocalizedText> Paragraphs(string? en, string? fr) => Pair(Split(Whole(en), "\n\n"), Split(Whole(fr), "\n\n"));

    public static string Join(IEnumerable<string> entries, string between) => string.Join(between, entries.Where(entry => entry.Length > 0));

    // A list with fewer entries has empty ones at its end, which the parity check counts.
    private static IReadOnlyList<LocalizedText> Pair(string[] en, string[] fr) =>
        [.. Enumerable.Range(0, Math.Max(en.Length, fr.Length)).Select(index => new LocalizedText(en.ElementAtOrDefault(index) ?? "", fr.ElementAtOrDefault(index) ?? ""))];

    private static string[] Split(string? typed, string between) =>
        [.. (typed ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries).Select(entry => Bullet().Replace(entry.Trim(), "")).Where(entry => entry.Length > 0)];

    private static string Whole(string? typed) => LineEnd().Replace(BlankLines().Replace((typed ?? "").Trim(), "\n\n"), " ");

    [GeneratedRegex(@"^[•·▪*–—-]\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex LineEnd();
}
