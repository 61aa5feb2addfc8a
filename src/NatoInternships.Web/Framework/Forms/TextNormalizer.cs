using System.Buffers;
using System.Globalization;
using System.Text;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Normalises typed or pasted text for storage: one form of accents, one line ending, and no invisible characters from slides, PDF files
/// and contact lists.
/// </summary>
public static class TextNormalizer
{
    private const int ShownBefore = 20;

    /// <summary>
    /// Applies NFC, and replaces CRLF, CR, vertical tab, form feed, U+0085, U+2028 and U+2029 by LF. Removes other control characters
    /// except the tab. Returns false for U+0000, half a surrogate pair, or a noncharacter of Unicode: PostgreSQL rejects U+0000, .NET
    /// cannot normalise U+FFFE, and the meaning of the others is unknown.
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
    /// Returns the text for a field with one line. Replaces line breaks and unusual blanks by one space. Removes direction marks and
    /// zero-width characters that contact lists put around a name or number. Keeps the joiners that Persian and Indic words need.
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
    /// Returns whether the character is a direction mark, zero-width space, word joiner, byte order mark or soft hyphen. The joiners U+200C
    /// and U+200D are kept, because they change how a word or an emoji is read.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0xAD or 0x61C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>
    /// Returns the position (from one) of the first character that cannot be stored, and the text before it; null when all can.
    /// </summary>
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

    /// <summary>Returns the part that can be stored, normalised. Used for searches, where an error would not help the user.</summary>
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
