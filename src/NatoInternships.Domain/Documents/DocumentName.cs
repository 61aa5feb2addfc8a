using System.Globalization;
using System.Text;

namespace NatoInternships.Domain.Documents;

/// <summary>
/// The name under which a candidate's file is shown and downloaded: no path, no invisible characters, the extension of the content.
/// </summary>
/// <param name="Value">At most <see cref="Document.FileNameLength"/> characters.</param>
/// <param name="EndingChanged">Whether the uploaded name had the extension of another format.</param>
public sealed record DocumentName(string Value, bool EndingChanged)
{
    private const string Fallback = "document";
    private const string Unwanted = "<>|:*?\\/";
    private const int LongestEnding = 10;

    /// <summary>Cleans a file name and gives it the extension of the format.</summary>
    /// <param name="sent">As the browser sent it; may contain a path, line breaks or bidirectional control characters.</param>
    /// <param name="format">The format by content.</param>
    public static DocumentName From(string? sent, DocumentFormat format)
    {
        var clean = Clean(sent ?? "");
        var ending = EndingOf(clean);
        var fits = Fits(ending, format);
        var stem = (fits || IsEnding(ending) ? clean[..^ending.Length] : clean).Trim(' ', '.');
        var kept = fits ? ending : format.Extension();

        return new DocumentName(Shorten(stem.Length == 0 ? Fallback : stem, Document.FileNameLength - kept.Length) + kept, !fits && IsEnding(ending));
    }

    /// <summary>
    /// Returns the name without path, control and invisible characters, for a file that is not kept. The extension stays.
    /// </summary>
    public static string Shown(string? sent)
    {
        var clean = Shorten(Clean(sent ?? ""), Document.FileNameLength);

        return clean.Length == 0 ? Fallback : clean;
    }

    private static string Clean(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD || Unwanted.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                continue;
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                // Format characters such as U+202E can hide a file extension. Half surrogate pairs are already replaced by U+FFFD.
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
                    break;
                default:
                    kept.Append(rune.ToString());
                    break;
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ').TrimEnd(' ', '.');
    }

    private static string EndingOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[dot..] : "";

    // In "Report.v2 (final)" the part after the dot belongs to the name. In "report.docm" it is a file extension.
    private static bool IsEnding(string ending) =>
        ending.Length is > 1 and <= LongestEnding && ending.Skip(1).All(char.IsAsciiLetterOrDigit) && ending.Skip(1).Any(char.IsAsciiLetter);

    private static bool Fits(string ending, DocumentFormat format) =>
        string.Equals(ending, format.Extension(), StringComparison.OrdinalIgnoreCase)
        || (format == DocumentFormat.Jpeg && string.Equals(ending, ".jpeg", StringComparison.OrdinalIgnoreCase));

    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

        return text[..end].TrimEnd();
    }
}
