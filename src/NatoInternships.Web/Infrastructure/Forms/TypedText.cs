using System.Text;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>
/// Text as a person typed it, made safe to store: one form of accents, one line ending, no characters that no keyboard makes.
/// </summary>
public static class TypedText
{
    /// <summary>
    /// NFC, CRLF and CR as LF. False where it holds a control character other than line feed and tab, half a surrogate pair, or one of
    /// the code points that Unicode keeps from ever being a character: PostgreSQL refuses U+0000, .NET normalises no U+FFFE, and
    /// nothing can print the rest.
    /// </summary>
    public static bool TryNormalise(string typed, out string normalised)
    {
        normalised = typed;
        var text = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

        if (!IsStorable(text))
        {
            return false;
        }

        normalised = text.Normalize(NormalizationForm.FormC);
        return true;
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

    private static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
                || IsNoCharacter(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    // U+FDD0 to U+FDEF and the last two of every plane (Unicode, section 23.7).
    private static bool IsNoCharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
