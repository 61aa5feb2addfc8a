using System.Globalization;
using System.Text;

namespace NatoInternships.Domain.Documents;

/// <summary>The name under which a candidate's file is shown and given back: no path, nothing invisible, the ending its content asks for.</summary>
/// <param name="Value">At most <see cref="Document.FileNameLength"/> characters.</param>
/// <param name="EndingChanged">Whether the name said another type than the content is.</param>
public sealed record DocumentName(string Value, bool EndingChanged)
{
    private const string Fallback = "document";
    private const string Unwanted = "<>|:*?\\/";
    private const int LongestEnding = 10;

    /// <param name="sent">As the browser sent it; may hold a path, line breaks or marks that reverse the writing direction.</param>
    /// <param name="format">The type by content.</param>
    public static DocumentName From(string? sent, DocumentFormat format)
    {
        var clean = Clean(sent ?? "");
        var ending = EndingOf(clean);
        var fits = Fits(ending, format);
        var stem = (fits || IsEnding(ending) ? clean[..^ending.Length] : clean).Trim(' ', '.');
        var kept = fits ? ending : format.Extension();

        return new DocumentName(Shorten(stem.Length == 0 ? Fallback : stem, Document.FileNameLength - kept.Length) + kept, !fits && IsEnding(ending));
    }

    /// <summary>The name without path, control and invisible characters, whatever the type: for a file that is not kept.</summary>
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
                // Half a surrogate pair was replaced by U+FFFD above; format characters hide an ending (U+202E).
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

    // ".v2 (final)" is part of the name; ".docm" is an ending that lies.
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
