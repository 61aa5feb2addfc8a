namespace NatoInternships.Web.Framework.Forms;

/// <summary>What is wrong with a typed date. The wording of each is the shared text "Date_" + name.</summary>
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
