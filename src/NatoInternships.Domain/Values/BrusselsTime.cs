namespace NatoInternships.Domain.Values;

/// <summary>
/// An instant in Brussels local time. All deadlines and all dates for eligibility use it (rulings A4, A9), whatever the time zone of the
/// server or the user.
/// </summary>
public readonly record struct BrusselsTime
{
    /// <summary>The tz database name. Its rules decide the offset, not an abbreviation (ruling N3: "CET" in June was wrong).</summary>
    public const string ZoneId = "Europe/Brussels";

    /// <summary>The rules of the zone. Throws <see cref="TimeZoneNotFoundException"/> at first use on a machine without tz data.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    private BrusselsTime(DateTimeOffset wall)
    {
        Wall = wall;
    }

    /// <summary>The local time with its offset from UTC (+1 or +2 hours).</summary>
    public DateTimeOffset Wall { get; }

    public DateOnly Date => DateOnly.FromDateTime(Wall.DateTime);

    public TimeOnly Time => TimeOnly.FromDateTime(Wall.DateTime);

    /// <summary>One hour in winter, two in summer.</summary>
    public TimeSpan Offset => Wall.Offset;

    public DateTimeOffset Utc => Wall.ToUniversalTime();

    /// <summary>Returns the Brussels local time at <paramref name="instant"/>.</summary>
    public static BrusselsTime From(DateTimeOffset instant) => new(TimeZoneInfo.ConvertTime(instant, Zone));

    /// <summary>
    /// Returns the instant of this local date and time. Throws <see cref="ArgumentOutOfRangeException"/> when a clock change makes it
    /// ambiguous or invalid. Forms reject such a time (ruling N7).
    /// </summary>
    public static BrusselsTime At(DateOnly date, TimeOnly time)
    {
        return HappensOnce(date, time)
            ? new BrusselsTime(ResolveOnce(date.ToDateTime(time)))
            : throw new ArgumentOutOfRangeException(nameof(time), time, "A clock change makes this Brussels time ambiguous or invalid.");
    }

    /// <summary>
    /// Returns whether a local date and time occurs exactly once in Brussels. False within the two clock-change hours of a year.
    /// </summary>
    public static bool HappensOnce(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);

        return !Zone.IsInvalidTime(wall) && !Zone.IsAmbiguousTime(wall);
    }

    /// <summary>
    /// Returns midnight at the start of the date. It always exists once, because Brussels changes its clocks at 02:00 or 03:00.
    /// </summary>
    public static BrusselsTime StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    private static DateTimeOffset ResolveOnce(DateTime wall) => new(wall, Zone.GetUtcOffset(wall));
}
