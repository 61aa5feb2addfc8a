using System.Globalization;
using System.Text.RegularExpressions;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies.Parity;

/// <summary>
/// Compares the numbers and times of two texts, however each language writes them: 1,286.09 and 1 286,09; 4 pm and 16 h. A number in digits
/// may be a word in the other language.
/// </summary>
internal static partial class Figures
{
    private static readonly string[] EnglishWords =
        ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"];

    private static readonly string[] FrenchWords =
        ["trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

    private static readonly (string En, string Fr, string Figure)[] OtherWords =
        [("two", "deux", "2"), ("one", "un", "1"), ("one", "une", "1"), ("first", "premier", "1"), ("first", "première", "1"), ("second", "deuxième", "2"), ("twenty", "vingt", "20"), ("thirty", "trente", "30"), ("hundred", "cent", "100")];

    /// <summary>Returns the figures that only one of the texts has; null when they agree.</summary>
    public static LocalizedText? Differences(LocalizedText text)
    {
        var (en, fr) = (In(text.En, Language.English), In(text.Fr, Language.French));
        Cancel(en.Digits, fr.Digits);
        Cancel(en.Digits, fr.Words);
        Cancel(en.Words, fr.Digits);
        en.Digits.RemoveAll(fr.Other.Contains);
        fr.Digits.RemoveAll(en.Other.Contains);
        Cancel(en.Words, fr.Words);
        if (en.Words.Count > 0 && fr.Words.Count > 0)
        {
            en.Digits.AddRange(en.Words);
            fr.Digits.AddRange(fr.Words);
        }

        return en.Digits.Count + fr.Digits.Count == 0 ? null : new LocalizedText(string.Join(", ", en.Digits), string.Join(", ", fr.Digits));
    }

    private static void Cancel(List<string> left, List<string> right) => left.RemoveAll(right.Remove);

    // Words are numbers from 3 on; smaller ones are in "Other", because "one" and "un" are not always numbers.
    private static (List<string> Digits, List<string> Words, HashSet<string> Other) In(string text, Language language)
    {
        var digits = new List<string>();
        var rest = WebLink.Without(text);
        rest = Take(language == Language.French ? FrenchTime() : EnglishTime(), rest, match => digits.Add(Time(match)));
        rest = Take(language == Language.French ? FrenchNumber() : EnglishNumber(), rest, match => digits.Add(Number(match.Value, language)));
        var words = new List<string>();
        var other = new HashSet<string>();
        foreach (var word in Word().Matches(rest).Select(match => match.Value))
        {
            var index = Array.IndexOf(language == Language.French ? FrenchWords : EnglishWords, word.ToLowerInvariant());
            if (index >= 0)
            {
                words.Add((index + 3).ToString(CultureInfo.InvariantCulture));
            }
            else if (Roman().IsMatch(word))
            {
                other.Add(OfRoman(word.TrimEnd('e', 'r', 'ᵉ', 'm', 'è')).ToString(CultureInfo.InvariantCulture));
            }

            other.UnionWith(OtherWords
                .Where(known => string.Equals(language == Language.French ? known.Fr : known.En, word, StringComparison.OrdinalIgnoreCase))
                .Select(known => known.Figure));
        }

        return (digits, words, other);
    }

    private static string Take(Regex pattern, string text, Action<Match> found) => pattern.Replace(text, match =>
    {
        found(match);

        return " ";
    });

    // 16:00 for 4 pm, 16 h and 16:00. "38 h" is 38:00, in both languages.
    private static string Time(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["half"].Value is { Length: > 0 } half)
        {
            hour = (hour % 12) + (char.ToLowerInvariant(half[0]) == 'p' ? 12 : 0);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{hour}:{(match.Groups["minute"].Value is { Length: > 0 } minute ? minute : "00")}");
    }

    private static string Number(string written, Language language)
    {
        var decimals = written.LastIndexOf(language == Language.French ? ',' : '.');
        var whole = string.Concat((decimals < 0 ? written : written[..decimals]).Where(char.IsAsciiDigit)).TrimStart('0');
        var fraction = decimals < 0 ? "" : written[(decimals + 1)..].TrimEnd('0');

        return (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction);
    }

    private static int OfRoman(string numeral)
    {
        var values = numeral.Select(letter => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 100 }).ToList();

        return values.Select((value, index) => index + 1 < values.Count && values[index + 1] > value ? -value : value).Sum();
    }

    [GeneratedRegex("""(?<!\d)(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b\.?|(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)|(?<!\d)(?<hour>\d{1,2})\s?(?:h|hrs?|hours?)(?![\p{L}\d])""", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishTime();

    [GeneratedRegex("""(?<!\d)(?<hour>\d{1,2})\s?(?:h|heures?)(?:\s?(?<minute>\d{2})(?!\d))?(?!\p{L})|(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)""", RegexOptions.IgnoreCase)]
    private static partial Regex FrenchTime();

    [GeneratedRegex("""(?<!\d)[0-9]{1,3}(?:[,\u00A0\u202F\u2009][0-9]{3})+(?:\.[0-9]+)?(?!\d)|[0-9]+(?:\.[0-9]+)?""")]
    private static partial Regex EnglishNumber();

    [GeneratedRegex("""(?<!\d)[0-9]{1,3}(?:[ .\u00A0\u202F\u2009][0-9]{3})+(?:,[0-9]+)?(?!\d)|[0-9]+(?:,[0-9]+)?""")]
    private static partial Regex FrenchNumber();

    [GeneratedRegex("""\p{L}+""")]
    private static partial Regex Word();

    [GeneratedRegex("^[IVXLC]+(?:e|er|ᵉ|ème)?$")]
    private static partial Regex Roman();
}
