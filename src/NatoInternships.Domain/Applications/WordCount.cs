using System.Text;

namespace NatoInternships.Domain.Applications;

/// <summary>How words are counted, the same on the server and in the counter beside the box.</summary>
public static class WordCount
{
    /// <summary>
    /// Runs without white space that hold a letter or a digit; null counts as none. "l'Alliance" is one word, "peace-keeping" is one,
    /// a dash between two spaces is none.
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
            else if (!counted && Rune.IsLetterOrDigit(rune))
            {
                counted = true;
                words++;
            }
        }

        return words;
    }
}
