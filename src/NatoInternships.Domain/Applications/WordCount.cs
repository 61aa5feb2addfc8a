using System.Globalization;
using System.Text;

namespace NatoInternships.Domain.Applications;

/// <summary>How words are counted, the same on the server and in the counter beside the box (docs/design-system.md).</summary>
public static class WordCount
{
    /// <summary>
    /// Runs between white space that hold a letter or a figure; null counts as none. "l'Alliance" is one word, "peace-keeping" is
    /// one, a French ":" or "?" set apart is none.
    /// </summary>
    public static int Of(string? text)
    {
        var words = 0;
        var counted = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                counted = false;
            }
            else if (!counted && IsLetterOrFigure(rune))
            {
                counted = true;
                words++;
            }
        }

        return words;
    }

    private static bool IsLetterOrFigure(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
