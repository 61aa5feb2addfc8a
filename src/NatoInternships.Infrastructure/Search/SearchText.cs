using System.Globalization;
using System.Text;

namespace NatoInternships.Infrastructure.Search;

/// <summary>Normalises text so that case, accents and punctuation do not matter. The result is the same on every engine.</summary>
public static class SearchText
{
    /// <summary>
    /// Returns lower case without accents, with one blank for each run of other characters than letters and digits. Empty for null.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        var pendingBlank = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                pendingBlank = folded.Length > 0;
                continue;
            }

            if (pendingBlank)
            {
                folded.Append(' ');
                pendingBlank = false;
            }

            folded.Append(Letter(rune));
        }

        return folded.ToString();
    }

    // Letters that Unicode decomposition does not change, as people type them.
    private static string Letter(Rune rune) => Rune.ToLowerInvariant(rune).Value switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ð' => "d",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };
}
