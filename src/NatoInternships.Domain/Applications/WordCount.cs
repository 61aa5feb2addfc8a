using System.Globalization;
using System.Text;

namespace NatoInternships.Domain.Applications;

/// <summary>Counts words in the same way as the counter beside the text box (docs/design-system.md).</summary>
public static class WordCount
{
    /// <summary>
    /// Returns the number of runs between white space that contain a letter or digit; 0 for null. "l'Alliance" and "peace-keeping" are one
    /// word each. A ":" or "?" between spaces is not a word.
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
