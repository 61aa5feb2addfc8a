using System.Collections.Frozen;
using System.Text;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// What a new password must be (quality contract): 15 to 128 code points, none of the common ones, no bare pattern, not made of the person's
/// own name or the portal's words. No rule asks for kinds of characters. The list holds the frequent and the long passwords of
/// @zxcvbn-ts/language-common (MIT).
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
        ["nato", "otan", "internship", "internships", "intern", "stage", "stages", "stagiaire", "portal", "portail", "bruxelles", "brussels"];

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop", "yxcvbnm"];

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
        if (CommonPasswords.Contains(typed.ToLowerInvariant()) || CommonPasswords.Contains(solid) || CommonPasswords.Contains(Letters(folded)))
        {
            return PasswordProblem.Common;
        }

        if (IsPattern(typed.ToLowerInvariant()))
        {
            return PasswordProblem.Pattern;
        }

        var withoutContext = Without(Letters(folded), ContextWords(own));
        if (LetterCount(withoutContext) < OwnLetters && LetterCount(Letters(folded)) >= OwnLetters && withoutContext.Length < Letters(folded).Length)
        {
            return PasswordProblem.Context;
        }

        var (left, words) = WithoutCommon(withoutContext);

        return LetterCount(left) < OwnLetters && words <= MostCommonWords && !HasOtherSubstance(typed) ? PasswordProblem.Common : null;
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
            run = AreNeighbours(text[i - 1], text[i]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool AreNeighbours(char left, char right) =>
        left == right
        || Array.Exists(Rows, row =>
        {
            var (one, other) = (row.IndexOf(left, StringComparison.Ordinal), row.IndexOf(right, StringComparison.Ordinal));

            return one >= 0 && other >= 0 && (Math.Abs(one - other) == 1 || Math.Abs(one - other) == row.Length - 1);
        });

    private static IEnumerable<string> ContextWords(IEnumerable<string?> own)
    {
        var names = own
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .SelectMany(name => (name!.Contains('@', StringComparison.Ordinal) ? name[..name.IndexOf('@', StringComparison.Ordinal)] : name)
                .Split([' ', '-', '.', '_', '+', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
            .Select(word => Letters(SearchText.Fold(word)))
            .Where(word => word.Length >= 3);

        return PortalWords.Concat(names).OrderByDescending(word => word.Length);
    }

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
