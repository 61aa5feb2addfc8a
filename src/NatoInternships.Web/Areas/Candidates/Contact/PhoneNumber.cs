using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NatoInternships.Web.Areas.Candidates.Contact;

/// <summary>Why a phone number was not read.</summary>
public enum PhoneProblem
{
    None,
    NotANumber,
    NoCountryCode,
    TooShort,
    TooLong,
}

/// <summary>
/// Reads an international phone number as people type and paste it: with the marks that contact lists add, any kind of hyphen or blank,
/// 00 instead of +, and (0) after the country code. At most 15 digits (ITU-T E.164).
/// </summary>
public static partial class PhoneNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>"+" and groups of digits with one space between them; null with a reason where it is no such number.</summary>
    public static (string? Number, PhoneProblem Problem) Read(string typed)
    {
        var plain = TrunkZero().Replace(Plain(typed), " ");
        var opened = plain.TrimStart('(', ' ');
        var international = opened.StartsWith("00", StringComparison.Ordinal) ? "+" + opened[2..] : opened;
        if (!Shape().IsMatch(international))
        {
            return (null, PhoneProblem.NotANumber);
        }

        var digits = international.Count(char.IsAsciiDigit);
        var groups = Separators().Replace(international.TrimStart('+'), " ").Trim();

        return !international.StartsWith('+') || groups.StartsWith('0') ? (null, PhoneProblem.NoCountryCode)
            : digits < FewestDigits ? (null, PhoneProblem.TooShort)
            : digits > MostDigits ? (null, PhoneProblem.TooLong)
            : ("+" + groups, PhoneProblem.None);
    }

    // Digits of any script as 0 to 9, blanks as spaces, hyphens of any kind as "-", invisible marks left out.
    private static string Plain(string typed)
    {
        var plain = new StringBuilder();
        foreach (var rune in typed.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            plain.Append(category switch
            {
                UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
                UnicodeCategory.DashPunctuation => "-",
                UnicodeCategory.Format or UnicodeCategory.Control => "",
                _ when Rune.IsWhiteSpace(rune) => " ",
                _ when rune.Value == 0x2212 => "-", // minus sign
                _ => rune.ToString(),
            });
        }

        return Prefix().Replace(plain.ToString().Trim(), "");
    }

    [GeneratedRegex(@"^\s*tel\s*[:.]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\(\s*0\s*\)")]
    private static partial Regex TrunkZero();

    [GeneratedRegex(@"^\+?[0-9 ()./-]*[0-9][0-9 ()./-]*$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"[ ()./-]+")]
    private static partial Regex Separators();
}
