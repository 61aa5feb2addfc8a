using System.Buffers;
using System.Globalization;
using System.Text;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Text as a person typed or pasted it, made safe to store: one form of accents, one line ending, and none of the characters that come
/// along with text from slides, PDF files and contact lists without anybody seeing them.
/// </summary>
public static class TextNormalizer
{
    private const int ShownBefore = 20;

    /// <summary>
    /// NFC; CRLF, CR, vertical tab, form feed, U+0085, U+2028 and U+2029 as LF; other control characters but the tab left out. False
    /// where it holds U+0000, half a surrogate pair, or one of the code points that Unicode keeps from ever being a character: PostgreSQL
    /// refuses U+0000, .NET normalises no U+FFFE, and nobody can tell what the rest was meant to be.
    /// </summary>
    public static bool TryNormalise(string typed, out string normalised)
    {
        normalised = typed;
        if (Unstorable(typed) is not null)
        {
            return false;
        }

        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (IsLineBreak(rune))
            {
                kept.Append('\n');
            }
            else if (rune.Value == '\t' || !Rune.IsControl(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        normalised = kept.ToString().Normalize(NormalizationForm.FormC);
        return true;
    }

    /// <summary>
    /// The text of a field of one line: line breaks and odd blanks as one space, and without the marks of direction and the characters
    /// without width that a phone's contact list puts around a name or number. The joiners that Persian and Indic words are written with stay.
    /// </summary>
    public static string OneLine(string normalised)
    {
        var kept = new StringBuilder(normalised.Length);
        foreach (var rune in normalised.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or 0xA0 or 0x202F)
            {
                kept.Append(' ');
            }
            else if (!IsInvisible(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    /// <summary>
    /// Marks of direction, zero-width space, word joiner, byte order mark and soft hyphen. Not the joiners U+200C and U+200D, which
    /// change how a word or an emoji is read.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0xAD or 0x61C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Where the first character stands that cannot be stored: its place, counted from one, and the text before it. Null where all can.</summary>
    public static (int Place, string Before)? Unstorable(string typed)
    {
        var place = 1;
        for (var at = 0; at < typed.Length; place++)
        {
            if (Rune.DecodeFromUtf16(typed.AsSpan(at), out var rune, out var length) != OperationStatus.Done || rune.Value == 0 || IsNoCharacter(rune))
            {
                var before = StringInfo.ParseCombiningCharacters(typed[..at]);

                return (place, typed[(before.Length > ShownBefore ? before[^ShownBefore] : 0)..at].Trim());
            }

            at += length;
        }

        return null;
    }

    /// <summary>What can be stored of it, normalised: for a search, where a reader gains nothing by an error.</summary>
    public static string Storable(string typed)
    {
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && !IsNoCharacter(rune)))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    // U+FDD0 to U+FDEF and the last two of every plane (Unicode, section 23.7).
    private static bool IsNoCharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
