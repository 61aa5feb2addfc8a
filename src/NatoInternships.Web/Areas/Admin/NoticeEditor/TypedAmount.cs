using System.Globalization;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>Reads an amount as either language writes it: 1,286.09 and 1 286,09.</summary>
public static class TypedAmount
{
    /// <summary>Returns null for anything else than a positive amount with at most two decimals.</summary>
    public static decimal? Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '€'));
        var mark = text.LastIndexOfAny(['.', ',']);
        if (mark >= 0)
        {
            var isDecimal = text.Length - mark - 1 is 1 or 2;
            var whole = (isDecimal ? text[..mark] : text).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
            text = isDecimal ? $"{whole}.{text[(mark + 1)..]}" : whole;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 100_000 ? amount : null;
    }

    public static string? Write(decimal amount) => amount == 0 ? null : amount.ToString("0.00", CultureInfo.InvariantCulture);
}
