using System.Collections.Frozen;
using System.Text;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// What a new password must be: 15 to 128 code points, none of the common ones, no bare pattern, not made of the person's
/// own name, address or the portal's words, and not put together from so few frequent parts that a guesser tries it early. No rule asks for
/// kinds of characters. Where the lists come from: docs/security.md.
/// </summary>
public static class PasswordRules
{
    public const int MinLength = 15;
    public const int MaxLength = 128;

    /// <summary>Letters that must remain once common words, context words, figures and signs are taken away.</summary>
    private const int OwnLetters = 6;

    private const int ShortestWord = 5;
    private const int LongestWord = 30;

    /// <summary>Two common words make a common password; three or more make a passphrase.</summary>
    private const int MostCommonWords = 2;

    private static readonly string[] PortalWords =
        ["nato", "otan", "internship", "internships", "natointernships", "intern", "stage", "stages", "stagiaire", "portal", "portail", "bruxelles", "brussels"];

    /// <summary>Ten thousand million guesses: what a password must outlast (<see cref="PasswordGuess"/>).</summary>
    private static readonly double LeastBits = Math.Log2(1e10);

    private static readonly FrozenSet<string> NoWords = FrozenSet<string>.Empty;

    private static readonly FrozenSet<string> CommonPasswords = Load();

    /// <summary>The first thing wrong with it; null when it is taken.</summary>
    /// <param name="password">As typed; NFC is applied here.</param>
    /// <param name="own">Names and mail address of the person; null or empty ones are skipped.</param>
    public static PasswordProblem? Assess(string password, params IEnumerable<string?> own)
    {
        var typed = password.Normalize(NormalizationForm.FormC);
        var length = typed.EnumerateRunes().Count();
        if (length < MinLength)
        {
            return PasswordProblem.TooShort;
        }

        if (length > MaxLength)
        {
            return PasswordProblem.TooLong;
        }

        var folded = SearchText.Fold(typed);
        var solid = Letters(typed.ToLowerInvariant());
        if (CommonPasswords.Contains(typed.ToLowerInvariant()) || CommonPasswords.Contains(solid) || CommonPasswords.Contains(Letters(folded))
            || CommonPasswords.Contains(PasswordGuess.Spoken(solid)))
        {
            return PasswordProblem.Common;
        }

        if (IsPattern(typed.ToLowerInvariant()))
        {
            return PasswordProblem.Pattern;
        }

        var context = ContextWords(own).ToHashSet(StringComparer.Ordinal);
        var withoutContext = Without(Letters(folded), context.OrderByDescending(word => word.Length));
        if (LetterCount(withoutContext) < OwnLetters && LetterCount(Letters(folded)) >= OwnLetters && withoutContext.Length < Letters(folded).Length)
        {
            return PasswordProblem.Context;
        }

        var (left, words) = WithoutCommon(withoutContext);

        if (LetterCount(left) < OwnLetters && words <= MostCommonWords && !HasOtherSubstance(typed))
        {
            return PasswordProblem.Common;
        }

        if (PasswordGuess.Bits(typed, context) >= LeastBits)
        {
            return null;
        }

        return PasswordGuess.Bits(typed, NoWords) >= LeastBits ? PasswordProblem.Context : PasswordProblem.Common;
    }

    // A password of many different figures or signs needs no letters: 15 random digits are not common words.
    private static bool HasOtherSubstance(string typed) =>
        typed.EnumerateRunes().Where(rune => !Rune.IsLetter(rune) && !Rune.IsWhiteSpace(rune)).Distinct().Count() >= 8
        && LongestRun(typed) < 4;

    private static bool IsPattern(string text)
    {
        if (text.EnumerateRunes().Distinct().Count() < 5)
        {
            return true;
        }

        for (var piece = 1; piece <= text.Length / 3; piece++)
        {
            if (Enumerable.Range(piece, text.Length - piece).All(i => text[i] == text[i - piece]))
            {
                return true;
            }
        }

        return LongestRun(text) >= text.Length * 2 / 3;
    }

    // The longest stretch whose neighbours are neighbours of the alphabet, the figures or a keyboard row, either way.
    private static int LongestRun(string text)
    {
        var (longest, run) = (1, 1);
        for (var i = 1; i < text.Length; i++)
        {
            run = PasswordGuess.AreNeighbours(text[i - 1], text[i]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static IEnumerable<string> ContextWords(IEnumerable<string?> own)
    {
        var words = own
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .SelectMany(text => Parts(text!))
            .Select(word => Letters(SearchText.Fold(word)))
            .Where(word => word.Length >= 3);

        return PortalWords.Concat(words);
    }

    // A name: its words. An address: local part and domain, whole and in words; "com" and "org" are nobody's own.
    private static string[] Parts(string text)
    {
        if (text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
        {
            var domain = text[(at + 1)..];
            var own = domain.LastIndexOf('.') is > 0 and var dot ? domain[..dot] : domain;

            return [text, text[..at], domain, .. Words(text[..at]), .. Words(own)];
        }

        return Words(text);
    }

    private static string[] Words(string text) => text.Split([' ', '-', '.', '_', '+', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);

    private static string Without(string text, IEnumerable<string> words) =>
        words.Aggregate(text, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));

    // Greedy from the left: the longest common word at each place is taken away. With it, how many different words that were.
    private static (string Left, int Words) WithoutCommon(string text)
    {
        var rest = new StringBuilder();
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var word = Enumerable.Range(ShortestWord, Math.Max(0, Math.Min(LongestWord, text.Length - i) - ShortestWord + 1))
                .Reverse()
                .Select(length => text.Substring(i, length))
                .FirstOrDefault(CommonPasswords.Contains);
            if (word is null)
            {
                rest.Append(text[i++]);
                continue;
            }

            words.Add(word);
            i += word.Length;
        }

        return (rest.ToString(), words.Count);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static int LetterCount(string text) => text.Count(char.IsLetter);

    private static FrozenSet<string> Load()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing.");
        using var reader = new StreamReader(file);

        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
