using System.Collections.Frozen;
using System.Text;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Estimates how many guesses an attacker needs for a password. Finds the cheapest combination of frequent words, words about the person,
/// years, runs of the alphabet or keyboard, repeats and single characters. Based on zxcvbn (Wheeler, USENIX Security 2016). Words and their
/// frequency order are in common-words.txt (scripts/common-passwords.py).
/// </summary>
public static class PasswordGuess
{
    private const int LongestWord = 24;

    /// <summary>Bits for the place where one part ends and the next begins.</summary>
    private const double Joint = 1;

    private const double OwnWord = 1;
    private const double Year = 6.6;
    private const double Repeat = 1.5;
    private const double Run = 5;

    /// <summary>Columns of an interleaved run: "1q2w3e" has two, "1qaz2wsx" has four.</summary>
    private const int MostColumns = 4;

    private const int ShortestRun = 3;
    private const int ShortestRepeat = 3;
    private const int ShortestWeave = 8;

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop", "yxcvbnm"];

    private static readonly FrozenDictionary<string, double> Words = Load();

    /// <summary>Returns the binary logarithm of the number of guesses.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">Words about the person and the site, in lower case without accents.</param>
    public static double Bits(string password, IReadOnlySet<string> own)
    {
        var text = Plain(password);
        var spoken = Spoken(text);
        var best = Enumerable.Repeat(double.PositiveInfinity, text.Length + 1).ToArray();
        best[0] = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var cost = best[start] + (start == 0 ? 0 : Joint);
            Reach(best, start + 1, best[start] + Character(text[start])); // Single characters in a row cost no joint.
            AddWords(best, text, spoken, start, cost, own);
            AddRuns(best, text, start, cost);
            AddRepeats(best, text, start, best[start] + Repeat);
        }

        return best[text.Length];
    }

    /// <summary>Returns whether two characters are equal, or neighbours in the alphabet, the digits or a keyboard row.</summary>
    internal static bool AreNeighbours(char left, char right) =>
        left == right
        || Array.Exists(Rows, row =>
        {
            var (one, other) = (row.IndexOf(left, StringComparison.Ordinal), row.IndexOf(right, StringComparison.Ordinal));

            return one >= 0 && other >= 0 && (Math.Abs(one - other) == 1 || Math.Abs(one - other) == row.Length - 1);
        });

    /// <summary>Returns the text with the letters that people replace by signs and digits: "p@ssw0rd" becomes "password".</summary>
    internal static string Spoken(string text) => string.Concat(text.Select(c => c switch
    {
        '@' or '4' => 'a',
        '3' or '€' => 'e',
        '1' or '!' or '|' => 'i',
        '0' => 'o',
        '5' or '$' => 's',
        '7' or '+' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => c,
    }));

    private static void AddWords(double[] best, string text, string spoken, int start, double cost, IReadOnlySet<string> own)
    {
        for (var end = start + 2; end <= Math.Min(text.Length, start + LongestWord); end++)
        {
            var (word, said) = (text[start..end], spoken[start..end]);
            if (own.Contains(word) || own.Contains(said))
            {
                Reach(best, end, cost + OwnWord);
            }

            if (Words.TryGetValue(word, out var bits))
            {
                Reach(best, end, cost + bits);
            }
            else if (Words.TryGetValue(said, out bits))
            {
                Reach(best, end, cost + bits + 1);
            }

            if (word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit))
            {
                Reach(best, end, cost + Year);
            }
        }
    }

    private static void AddRuns(double[] best, string text, int start, double cost)
    {
        for (var columns = 1; columns <= MostColumns; columns++)
        {
            var end = start + columns;
            while (end < text.Length && AreNeighbours(text[end - columns], text[end]))
            {
                end++;
                if (end - start >= (columns == 1 ? ShortestRun : ShortestWeave))
                {
                    Reach(best, end, cost + Run + 3 * (columns - 1) + Math.Log2((end - start) / columns));
                }
            }
        }
    }

    // The preceding text repeated, directly or after one sign.
    private static void AddRepeats(double[] best, string text, int start, double cost)
    {
        for (var length = ShortestRepeat; length <= start; length++)
        {
            for (var gap = 0; gap <= 1 && start + gap + length <= text.Length; gap++)
            {
                if (string.CompareOrdinal(text, start - length, text, start + gap, length) == 0)
                {
                    Reach(best, start + gap + length, cost + gap * Repeat);
                }
            }
        }
    }

    private static void Reach(double[] best, int end, double bits) => best[end] = Math.Min(best[end], bits);

    private static double Character(char c) => c switch
    {
        ' ' => 1.5,
        '-' or '_' or '.' or ',' or '!' or '@' => 2.5,
        _ when char.IsAsciiDigit(c) => 3.3,
        _ when char.IsAsciiLetter(c) => 4.7,
        _ => 5,
    };

    // Lower case without accents; signs stay in place.
    private static string Plain(string password) =>
        string.Concat(password.Normalize(NormalizationForm.FormC).Select(c => char.IsLetter(c) ? SearchText.Fold(c.ToString()) : c.ToString()));

    private static FrozenDictionary<string, double> Load()
    {
        using var file = typeof(PasswordGuess).Assembly.GetManifestResourceStream("common-words.txt")
            ?? throw new InvalidOperationException("The list of common words is missing.");
        using var reader = new StreamReader(file);

        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, index) => KeyValuePair.Create(word, Math.Log2(index + 2)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
