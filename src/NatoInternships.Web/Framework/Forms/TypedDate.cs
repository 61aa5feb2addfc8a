using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Reads the parts of a date as people write them in English and French, whatever the language of the page.</summary>
internal static partial class TypedDate
{
    private const int ShortestMonth = 3;
    private const int FirstYear = 1000;

    private static readonly (string Name, int Month)[] MonthNames =
    [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8),
        ("september", 9), ("october", 10), ("november", 11), ("december", 12),
        ("janvier", 1), ("fevrier", 2), ("mars", 3), ("avril", 4), ("mai", 5), ("juin", 6), ("juillet", 7), ("aout", 8),
        ("septembre", 9), ("octobre", 10), ("novembre", 11), ("decembre", 12),
    ];

    /// <summary>Returns day, month and year, each empty when it is missing. Splits a whole date in one box.</summary>
    public static (string Day, string Month, string Year) Parts(string? day, string? month, string? year)
    {
        string[] boxes = [Folded(day), Folded(month), Folded(year)];
        if (boxes.Count(box => box.Length > 0) != 1)
        {
            return (boxes[0], boxes[1], boxes[2]);
        }

        return Pieces(boxes.First(box => box.Length > 0)) switch
        {
            [var y, var m, var d] when IsYear(y) => (d, m, y),
            [var m, var d, var y] when IsWord(m) && !IsWord(d) => (d, m, y), // May 3, 2001
            [var d, var m, var y] => (d, m, y),
            _ => (boxes[0], boxes[1], boxes[2]),
        };
    }

    /// <summary>Returns month and year, each empty when it is missing. Splits "May 2001" or "05/2001" in one box.</summary>
    public static (string Month, string Year) MonthAndYear(string? month, string? year)
    {
        var (first, second) = (Folded(month), Folded(year));

        return (first.Length > 0) == (second.Length > 0)
            ? (first, second)
            : Pieces(first + second) switch
            {
                [var y, var m] when IsYear(y) => (m, y),
                [var m, var y] => (m, y),
                _ => (first, second),
            };
    }

    /// <summary>Returns null for anything but one or two digits; accepts "1er" and "3rd".</summary>
    public static int? DayOf(string typed) => Number(Ordinal().Replace(typed, "$1"), longest: 2);

    /// <summary>
    /// Reads a number, or the name of a month or the start of one. Returns null when no month, or more than one, starts with it.
    /// </summary>
    public static int? MonthOf(string typed)
    {
        if (!IsWord(typed))
        {
            return Number(typed.TrimEnd('.'), longest: 2);
        }

        var word = typed.TrimEnd('.');
        var months = MonthNames.Where(one => one.Name == word || (word.Length >= ShortestMonth && one.Name.StartsWith(word, StringComparison.Ordinal)))
            .Select(one => one.Month).Distinct().ToList();

        return word == "sept" ? 9 : months.Count == 1 ? months[0] : null;
    }

    /// <summary>Returns null for anything but four digits.</summary>
    public static int? YearOf(string typed) => typed.Length == 4 && Number(typed, longest: 4) is >= FirstYear and var year ? year : null;

    private static bool IsWord(string piece) => piece.Length > 0 && char.IsLetter(piece[0]);

    private static bool IsYear(string piece) => YearOf(piece) is not null;

    // Names of weekdays and words such as "of" are ignored.
    private static string[] Pieces(string typed) =>
        [.. Separators().Split(typed).Where(piece => piece.Length > 0 && !Weekday().IsMatch(piece) && piece is not ("of" or "le" or "the" or "de"))];

    // Lower case without accents, digits of any script as 0 to 9, without invisible marks.
    private static string Folded(string? typed)
    {
        var folded = new StringBuilder();
        foreach (var rune in (typed ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.DecimalDigitNumber)
            {
                folded.Append((int)Rune.GetNumericValue(rune));
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                folded.Append(' ');
            }
            else if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString().Trim();
    }

    private static int? Number(string digits, int longest) =>
        digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^([0-9]{1,2})(?:st|nd|rd|th|er|e|re|o|\\.)$")]
    private static partial Regex Ordinal();

    [GeneratedRegex("[\\s,/.\u2010-\u2015-]+")]
    private static partial Regex Separators();

    [GeneratedRegex("^(mon|tue|wed|thu|fri|sat|sun|lun|mardi$|mer|jeu|ven|sam|dim)[a-z]*$")]
    private static partial Regex Weekday();
}
