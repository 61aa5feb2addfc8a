using System.Globalization;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>A date as typed into three boxes, kept as typed whatever it is.</summary>
public sealed record DateInput
{
    public string? Day { get; init; }

    public string? Month { get; init; }

    public string? Year { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The first thing that is wrong, without regard to bounds.</summary>
    public DateProblem Problem =>
        IsEmpty ? DateProblem.Missing
        : string.IsNullOrWhiteSpace(Day) ? DateProblem.MissingDay
        : string.IsNullOrWhiteSpace(Month) ? DateProblem.MissingMonth
        : string.IsNullOrWhiteSpace(Year) ? DateProblem.MissingYear
        : TryToDate(out _) ? DateProblem.None : DateProblem.NotADate;

    public static DateInput From(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>False where a part is missing, not a number, or the day does not exist. A year has four figures.</summary>
    public bool TryToDate(out DateOnly date)
    {
        date = default;

        if (!TryRead(Day, 2, out var day) || !TryRead(Month, 2, out var month) || !TryRead(Year, 4, out var year)
            || year < 1000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Null unless the three boxes make a date.</summary>
    public DateOnly? ToDate() => TryToDate(out var date) ? date : null;

    private static bool TryRead(string? part, int longest, out int number)
    {
        number = 0;
        var trimmed = part?.Trim();

        return trimmed is { Length: > 0 } && trimmed.Length <= longest
            && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
