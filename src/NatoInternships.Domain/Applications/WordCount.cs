using System.Text;

namespace NatoInternships.Domain.Applications;

/// <summary>How words are counted, the same on the server and in the counter beside the box.</summary>
public static class WordCount
{
    /// <summary>Runs of characters between white space; null counts as none. "l'Alliance" is one word, "peace-keeping" is one.</summary>
    public static int Of(string? text)
    {
        var words = 0;
        var inWord = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                inWord = false;
            }
            else if (!inWord)
            {
                inWord = true;
                words++;
            }
        }

        return words;
    }
}
