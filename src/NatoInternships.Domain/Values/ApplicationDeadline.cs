namespace NatoInternships.Domain.Values;

/// <summary>
/// The last minute in which an application is accepted, as a notice prints it: a date and a time in Brussels.
/// A notice that says 23:59 accepts until 23:59:59.999 (ruling A9), so <see cref="ClosesAt"/> is the start of the next minute.
/// </summary>
public sealed record ApplicationDeadline
{
    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for a time that a clock change makes ambiguous or invalid.</summary>
    public ApplicationDeadline(DateOnly date, TimeOnly lastMinute)
    {
        Date = date;
        LastMinute = new TimeOnly(lastMinute.Hour, lastMinute.Minute);
        ClosesAt = BrusselsTime.At(Date, LastMinute).Utc.AddMinutes(1);
    }

    /// <summary>The Brussels date printed on the notice: also the reference date of every eligibility rule (ruling A4).</summary>
    public DateOnly Date { get; }

    /// <summary>The printed Brussels time, whole minutes, usually 23:59.</summary>
    public TimeOnly LastMinute { get; }

    /// <summary>Exclusive, UTC: a request that arrived at this very instant is too late, one millisecond before it is in time.</summary>
    public DateTimeOffset ClosesAt { get; }

    public bool HasPassed(DateTimeOffset arrivedAt) => arrivedAt >= ClosesAt;
}
