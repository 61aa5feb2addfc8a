using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Shared.Deadlines;

/// <summary>A deadline for display, by the server's clock.</summary>
/// <param name="Deadline">The vacancy's, or the first of several.</param>
/// <param name="Now">When the page was made.</param>
/// <param name="Session">The info session before it; null for none.</param>
/// <param name="CalendarUrl">URL of the calendar file; null for none.</param>
public sealed record DeadlineView(ApplicationDeadline Deadline, DateTimeOffset Now, InfoSession? Session = null, string? CalendarUrl = null)
{
    public bool IsClosed => Deadline.HasPassed(Now);

    /// <summary>Whether less than 24 hours are left or it is the last day, which has 25 hours when the clocks go back.</summary>
    public bool IsUrgent => !IsClosed && (Left <= TimeSpan.FromHours(24) || DaysLeft == 0);

    public TimeSpan Left => Deadline.ClosesAt - Now;

    public DateOnly Today => BrusselsTime.From(Now).Date;

    /// <summary>Number of days between today and the deadline's date, both in Brussels.</summary>
    public int DaysLeft => Deadline.Date.DayNumber - Today.DayNumber;

    /// <summary>The session, if it is between today and the deadline.</summary>
    public InfoSession? ComingSession => Session is { } session && session.EndsAt > Now && session.Date > Today && session.Date < Deadline.Date ? session : null;
}
