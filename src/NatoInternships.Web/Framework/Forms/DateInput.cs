using System.Globalization;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// A date, or a month with its year, as typed into boxes. Keeps the typed text. Reads a month as a number or as a word in English or
/// French, and a whole date that was pasted into the first box ("3 May 2001", "2001-05-03").
/// </summary>
public sealed record DateInput
{
    private const int MonthsOfAYear = 12;

    public string? Day { get; init; }

    public string? Month { get; init; }

    public string? Year { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The first problem of the date, without regard to bounds.</summary>
    public DateProblem Problem => Read(out _);

    /// <summary>The first problem of the month and its year, without regard to bounds.</summary>
    public DateProblem MonthProblem => ReadMonth(out _);

    public static DateInput From(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>Creates the month and year without a day.</summary>
    public static DateInput FromMonth(DateOnly date) => From(date) with { Day = null };

    /// <summary>Returns null unless the boxes make a date.</summary>
    public DateOnly? ToDate() => Read(out var date) == DateProblem.None ? date : null;

    /// <summary>Returns the first day of the month; null unless the boxes make a month and a year.</summary>
    public DateOnly? ToMonth() => ReadMonth(out var first) == DateProblem.None ? first : null;

    private DateProblem Read(out DateOnly date)
    {
        date = default;
        if (IsEmpty)
        {
            return DateProblem.Missing;
        }

        var (day, month, year) = TypedDate.Parts(Day, Month, Year);
        if (day.Length == 0)
        {
            return DateProblem.MissingDay;
        }

        if (month.Length == 0)
        {
            return DateProblem.MissingMonth;
        }

        if (year.Length == 0)
        {
            return DateProblem.MissingYear;
        }

        if (TypedDate.DayOf(day) is not { } dayOfMonth)
        {
            return DateProblem.DayNotRead;
        }

        if (ReadMonthOf(month, year, out date) is var problem and not DateProblem.None)
        {
            return problem;
        }

        if (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(date.Year, date.Month))
        {
            return DateProblem.NoSuchDay;
        }

        date = new DateOnly(date.Year, date.Month, dayOfMonth);

        return DateProblem.None;
    }

    private DateProblem ReadMonth(out DateOnly first)
    {
        first = default;
        if (string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year))
        {
            return DateProblem.MissingMonthAndYear;
        }

        var (month, year) = TypedDate.MonthAndYear(Month, Year);

        return month.Length == 0 ? DateProblem.MissingMonth
            : year.Length == 0 ? DateProblem.MissingYear
            : ReadMonthOf(month, year, out first);
    }

    private static DateProblem ReadMonthOf(string month, string year, out DateOnly first)
    {
        first = default;
        if (TypedDate.MonthOf(month) is not (>= 1 and <= MonthsOfAYear and var number))
        {
            return DateProblem.MonthNotRead;
        }

        if (TypedDate.YearOf(year) is not { } fourDigits)
        {
            return DateProblem.YearNotRead;
        }

        first = new DateOnly(fourDigits, number, 1);

        return DateProblem.None;
    }
}
