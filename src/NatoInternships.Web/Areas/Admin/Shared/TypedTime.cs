using System.Globalization;
using System.Text.RegularExpressions;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>Reads a time of day as people type it: 23:59, 23.59, 23 h 59, 16 h.</summary>
public static partial class TypedTime
{
    /// <summary>Returns null for anything else.</summary>
    public static TimeOnly? Read(string? typed)
    {
        var match = Pattern().Match(typed ?? "");
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<hour>[0-9]{1,2})(?:\s*[:.hH]\s*(?<minute>[0-9]{2})|\s*[hH])\s*$")]
    private static partial Regex Pattern();
}
