using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace NatoInternships.Domain.Applications;

/// <summary>
/// The number on a receipt, for example R-2026-7K4Q-2M9X-P3TD-01: year of the call, reference of the application, version.
/// </summary>
/// <param name="Year">Four digits.</param>
/// <param name="Reference">See <see cref="ApplicationReference"/>.</param>
/// <param name="Version">1 or more; null when the text names only the application.</param>
public sealed record ReceiptNumber(int Year, string Reference, int? Version)
{
    private const int YearLength = 4;
    private const int ReferenceLength = 12;
    private const int LongestVersion = 4;

    /// <summary>Longer text is rejected. The limit leaves room for a copied URL of the check page.</summary>
    private const int LongestTyped = 300;

    /// <summary>
    /// Reads a number as people type it. Ignores case and everything but letters and digits; reads O as 0, and I and L as 1. The R, the
    /// version, or both may be missing. Also reads the URL of the check page.
    /// </summary>
    /// <returns>False when the text does not have the shape of a number.</returns>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out ReceiptNumber? number)
    {
        number = null;
        var text = Compact(typed);
        if (text.StartsWith('R'))
        {
            text = text[1..];
        }

        var rest = text.Length - YearLength - ReferenceLength;
        if (rest is < 0 or > LongestVersion || text.Any(one => !ApplicationReference.Alphabet.Contains(one, StringComparison.Ordinal)))
        {
            return false;
        }

        var version = text[(YearLength + ReferenceLength)..];
        if (!TryReadDigits(text[..YearLength], out var year) || !(version.Length == 0 || (TryReadDigits(version, out var made) && made > 0)))
        {
            return false;
        }

        number = new ReceiptNumber(
            year,
            ApplicationReference.Grouped(text.Substring(YearLength, ReferenceLength)),
            version.Length == 0 ? null : int.Parse(version, CultureInfo.InvariantCulture));

        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"R-{Year:D4}-{Reference}{(Version is { } version ? $"-{version:D2}" : "")}");

    private static string Compact(string? typed)
    {
        var text = typed is null or { Length: > LongestTyped } ? "" : typed.Normalize(NormalizationForm.FormKC);
        if (text.IndexOf("/receipts/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            text = text[(at + "/receipts/".Length)..].Split('?', '#')[0];
        }

        return string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).Select(one => one switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => one,
        }));
    }

    private static bool TryReadDigits(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
