namespace NatoInternships.Domain.Values;

/// <summary>
/// An instant as the clocks in Brussels show it. Every date a candidate is judged by, and every deadline, is read on these
/// clocks (rulings A4, A9), whatever the zone of the server or the reader.
/// </summary>
public readonly record struct BrusselsTime
{
    /// <summary>The tz database's name of the zone; its rules, not an abbreviation, decide the offset (ruling N3: "CET" in June was wrong).</summary>
    public const string ZoneId = "Europe/Brussels";

    /// <summary>The rules of the zone. Throws <see cref="TimeZoneNotFoundException"/> at first use on a machine without tz data.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    private BrusselsTime(DateTimeOffset wall)
    {
        Wall = wall;
    }

    /// <summary>The wall clock reading with its offset from UTC (+1 or +2 hours).</summary>
    public DateTimeOffset Wall { get; }

    public DateOnly Date => DateOnly.FromDateTime(Wall.DateTime);

    public TimeOnly Time => TimeOnly.FromDateTime(Wall.DateTime);

    /// <summary>One hour in winter, two in summer.</summary>
    public TimeSpan Offset => Wall.Offset;

    public DateTimeOffset Utc => Wall.ToUniversalTime();

    /// <summary>What the clocks in Brussels show at <paramref name="instant"/>.</summary>
    public static BrusselsTime From(DateTimeOffset instant) => new(TimeZoneInfo.ConvertTime(instant, Zone));

    /// <summary>
    /// The one instant at which the clocks in Brussels show this date and time.
    /// Throws <see cref="ArgumentOutOfRangeException"/> where a clock change makes it happen twice or never:
    /// such a time is refused when a notice is written (ruling N7).
    /// </summary>
    public static BrusselsTime At(DateOnly date, TimeOnly time)
    {
        return HappensOnce(date, time)
            ? new BrusselsTime(ResolveOnce(date.ToDateTime(time)))
            : throw new ArgumentOutOfRangeException(nameof(time), time, "A clock change makes this Brussels time ambiguous or invalid.");
    }

    /// <summary>Whether a date and time occurs exactly once in Brussels: false within the two clock-change hours of a year.</summary>
    public static bool HappensOnce(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);

        return !Zone.IsInvalidTime(wall) && !Zone.IsAmbiguousTime(wall);
    }

    /// <summary>Midnight at the start of the date: Brussels changes its clocks at 02:00 or 03:00, so it always exists once.</summary>
    public static BrusselsTime StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    private static DateTimeOffset ResolveOnce(DateTime wall) => new(wall, Zone.GetUtcOffset(wall));
}
