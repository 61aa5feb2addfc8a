using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Shared.Deadlines;

/// <summary>A deadline as people are told of it, from the server's clock.</summary>
/// <param name="Deadline">The vacancy's, or the first of several.</param>
/// <param name="Now">When the page was made.</param>
/// <param name="Session">The info session before it, if there is one.</param>
/// <param name="CalendarUrl">Where the calendar file is; null where none is offered.</param>
public sealed record DeadlineView(ApplicationDeadline Deadline, DateTimeOffset Now, InfoSession? Session = null, string? CalendarUrl = null)
{
    public bool IsClosed => Deadline.HasPassed(Now);

    /// <summary>Less than 24 hours are left, or it is the last day, which has 25 of them when the clocks go back.</summary>
    public bool IsUrgent => !IsClosed && (Left <= TimeSpan.FromHours(24) || DaysLeft == 0);

    public TimeSpan Left => Deadline.ClosesAt - Now;

    public DateOnly Today => BrusselsTime.From(Now).Date;

    /// <summary>Dates between today and the deadline's date, both in Brussels.</summary>
    public int DaysLeft => Deadline.Date.DayNumber - Today.DayNumber;

    /// <summary>The session, while it lies between today and the deadline.</summary>
    public InfoSession? ComingSession => Session is { } session && session.EndsAt > Now && session.Date > Today && session.Date < Deadline.Date ? session : null;
}
