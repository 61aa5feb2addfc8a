namespace NatoInternships.Web.Framework.Forms;

/// <summary>A problem of a typed date. Its text is the shared text "Date_" + name.</summary>
public enum DateProblem
{
    None,
    Missing,
    MissingDay,
    MissingMonth,
    MissingYear,
    MissingMonthAndYear,
    DayNotRead,
    MonthNotRead,
    YearNotRead,
    NoSuchDay,
    TooEarly,
    TooLate,
}
