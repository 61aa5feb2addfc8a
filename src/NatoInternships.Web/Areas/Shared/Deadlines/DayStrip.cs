using System.Globalization;

namespace NatoInternships.Web.Areas.Shared.Deadlines;

/// <summary>
/// Draws one tick for each day from today to the deadline (docs/design-system.md). It is decoration: the text beside it says the same.
/// </summary>
public static class DayStrip
{
    /// <summary>With more days the ticks would be too thin.</summary>
    public const int MostDays = 42;

    /// <summary>Returns an empty list when the deadline has passed, is today, or is too far ahead.</summary>
    public static IReadOnlyList<DayTick> Of(DeadlineView view)
    {
        var days = view.DaysLeft + 1;
        if (view.IsClosed || days is < 2 or > MostDays)
        {
            return [];
        }

        return [.. Enumerable.Range(0, days).Select(day => Tick(view, day, days))];
    }

    private static DayTick Tick(DeadlineView view, int day, int days)
    {
        var width = 100m / days;
        var x = day * width;

        return day switch
        {
            0 => new DayTick("day-strip__today", Percent(x), 0, Percent(0.82m * width), 26, 3),
            _ when day == days - 1 => new DayTick("day-strip__deadline", Percent(100 - (1.25m * width)), 0, Percent(1.25m * width), 26, 7),
            _ when view.ComingSession?.Date == view.Today.AddDays(day) => new DayTick("day-strip__event", Percent(x), 6, Percent(Wide(day, days) * width), 20, 3),
            _ => new DayTick("day-strip__day", Percent(x), 12, Percent(Wide(day, days) * width), 14, 3),
        };
    }

    // The deadline's arch is wider than a day and overlaps the day before.
    private static decimal Wide(int day, int days) => day == days - 2 ? 0.6m : 0.78m;

    private static string Percent(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
