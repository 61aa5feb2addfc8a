using System.Globalization;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Localisation;

/// <summary>
/// Formats dates, times, money, numbers and file sizes in one language. The formats are defined here because the runtime's culture data
/// differ between versions and have neither "1er juillet" nor "14 h 02".
/// </summary>
public sealed class Format
{
    /// <summary>Between a number and its unit, where a line must not break.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>In French, between groups of three digits and before ; ! ?</summary>
    public const char NarrowNoBreakSpace = '\u202F';

    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] FrenchDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] EnglishShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    private static readonly string[] FrenchShortMonths =
        ["janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly NumberFormatInfo EnglishNumbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo());

    private static readonly NumberFormatInfo FrenchNumbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = NarrowNoBreakSpace.ToString(),
        NumberDecimalSeparator = ",",
    });

    private static readonly Format English = new(Language.English);
    private static readonly Format French = new(Language.French);

    private readonly Language language;

    private Format(Language language)
    {
        this.language = language;
    }

    private bool IsFrench => language == Language.French;

    private NumberFormatInfo Numbers => IsFrench ? FrenchNumbers : EnglishNumbers;

    public static Format In(Language language) => language == Language.French ? French : English;

    /// <summary>"Sunday 22 June 2025", "dimanche 22 juin 2025".</summary>
    public string Date(DateOnly date) => $"{Weekday(date)} {DateWithoutWeekday(date)}";

    /// <summary>The Brussels date of an instant, with its weekday.</summary>
    public string Date(DateTimeOffset instant) => Date(BrusselsTime.From(instant).Date);

    /// <summary>"22 June 2025", "1er juillet 2025": for birth dates and cut-off dates, where the weekday does not matter.</summary>
    public string DateWithoutWeekday(DateOnly date) => $"{DayAndMonth(date)} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>"22 June", "1er juillet".</summary>
    public string DayAndMonth(DateOnly date) => $"{Day(date)} {Month(date)}";

    /// <summary>"22 Dec", "22 déc.": for figures, where there is no room for more.</summary>
    public string DayAndShortMonth(DateOnly date) => $"{Day(date)}{NoBreakSpace}{(IsFrench ? FrenchShortMonths : EnglishShortMonths)[date.Month - 1]}";

    /// <summary>"June 2025", "juin 2025".</summary>
    public string MonthAndYear(DateOnly date) => $"{Month(date)} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>"Sunday", "dimanche".</summary>
    public string Weekday(DateOnly date) => (IsFrench ? FrenchDays : EnglishDays)[(int)date.DayOfWeek];

    /// <summary>"23:59", "23 h 59" with no-break spaces. In French also "7 h 05", and "16 h" on the hour.</summary>
    public string Time(TimeOnly time) => IsFrench
        ? Hour(time) + (time.Minute == 0 ? "" : $"{NoBreakSpace}{Two(time.Minute)}")
        : $"{Two(time.Hour)}:{Two(time.Minute)}";

    /// <summary>"16:41:07", "16 h 41 min 07 s".</summary>
    public string TimeWithSeconds(TimeOnly time) =>
        IsFrench
            ? $"{Hour(time)}{NoBreakSpace}{Two(time.Minute)}{NoBreakSpace}min{NoBreakSpace}{Two(time.Second)}{NoBreakSpace}s"
            : $"{Time(time)}:{Two(time.Second)}";

    /// <summary>"23:59, Brussels time (UTC+2)", "23 h 59, heure de Bruxelles (UTC+2)".</summary>
    public string BrusselsClock(DateTimeOffset instant)
    {
        var brussels = BrusselsTime.From(instant);

        return $"{Time(brussels.Time)}, {BrusselsZone(brussels.Offset)}";
    }

    /// <summary>"Sunday 22 June 2025, 23:59, Brussels time (UTC+2)".</summary>
    public string BrusselsDateAndTime(DateTimeOffset instant) => $"{Date(instant)}, {BrusselsClock(instant)}";

    /// <summary>"Sunday 22 June 2025, 23:59:07, Brussels time (UTC+2)", "dimanche 22 juin 2025, 23 h 59 min 07 s, heure de Bruxelles (UTC+2)".</summary>
    public string BrusselsDateAndTimeWithSeconds(DateTimeOffset instant)
    {
        var brussels = BrusselsTime.From(instant);

        return $"{Date(brussels.Date)}, {TimeWithSeconds(brussels.Time)}, {BrusselsZone(brussels.Offset)}";
    }

    /// <summary>"Sunday 22 June 2025, 21:59:07 UTC".</summary>
    public string UtcDateAndTimeWithSeconds(DateTimeOffset instant) =>
        $"{Date(DateOnly.FromDateTime(instant.UtcDateTime))}, {TimeWithSeconds(TimeOnly.FromDateTime(instant.UtcDateTime))} UTC";

    /// <summary>"Monday 23 June 2025, 00:59" in the local time of a zone, which the sentence around it names.</summary>
    public string DateAndTimeIn(TimeZoneInfo zone, DateTimeOffset instant) =>
        $"{Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime))}, {TimeIn(zone, instant)}";

    /// <summary>
    /// "14:02" in the local time of a zone. In the hour that occurs twice at a clock change, adds the offset: "02:30 (UTC+1)".
    /// </summary>
    public string TimeIn(TimeZoneInfo zone, DateTimeOffset instant) => In(zone, instant, Time);

    /// <summary>"14:02:07" in the local time of a zone, with the offset like <see cref="TimeIn"/>.</summary>
    public string TimeWithSecondsIn(TimeZoneInfo zone, DateTimeOffset instant) => In(zone, instant, TimeWithSeconds);

    private static string In(TimeZoneInfo zone, DateTimeOffset instant, Func<TimeOnly, string> words)
    {
        var wall = TimeZoneInfo.ConvertTime(instant, zone);
        var time = words(TimeOnly.FromDateTime(wall.DateTime));

        return zone.IsAmbiguousTime(wall.DateTime) ? $"{time} ({Offset(wall.Offset)})" : time;
    }

    /// <summary>"UTC+2", "UTC−3:30" with a true minus sign, "UTC".</summary>
    public static string Offset(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return "UTC";
        }

        var sign = offset < TimeSpan.Zero ? '\u2212' : '+';
        var minutes = offset.Minutes == 0 ? "" : ":" + Two(Math.Abs(offset.Minutes));

        return $"UTC{sign}{Math.Abs(offset.Hours).ToString(CultureInfo.InvariantCulture)}{minutes}";
    }

    /// <summary>"1,286", "1 286" with U+202F.</summary>
    public string Number(long number) => number.ToString("N0", Numbers);

    /// <summary>With the given number of decimals, for example "3.40", "3,40".</summary>
    public string Number(decimal number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);

    /// <summary>"€1,286.09", "1 286,09 €" with U+202F and U+00A0. A currency other than the euro has its code.</summary>
    public string Money(Money money)
    {
        var amount = Number(money.Amount, 2);
        var isEuro = money.Currency == "EUR";

        return IsFrench
            ? $"{amount}{NoBreakSpace}{(isEuro ? "€" : money.Currency)}"
            : isEuro ? "€" + amount : $"{money.Currency}{NoBreakSpace}{amount}";
    }

    /// <summary>"4.1 MB", "4,1 Mo": powers of 1,000, with one decimal from a megabyte on.</summary>
    public string FileSize(long bytes) => bytes switch
    {
        < 1_000 => $"{Number(bytes)}{NoBreakSpace}{(IsFrench ? Plural(bytes, "octet") : Plural(bytes, "byte"))}",
        < 999_500 => $"{Number(Math.Max(1, (bytes + 500) / 1_000))}{NoBreakSpace}{(IsFrench ? "ko" : "kB")}",
        < 999_950_000 => $"{Number(bytes / 1_000_000m, 1)}{NoBreakSpace}{(IsFrench ? "Mo" : "MB")}",
        _ => $"{Number(bytes / 1_000_000_000m, 1)}{NoBreakSpace}{(IsFrench ? "Go" : "GB")}",
    };

    private string Plural(long count, string word) => (IsFrench ? count < 2 : count == 1) ? word : word + "s";

    /// <summary>"June", "juin".</summary>
    public string MonthName(DateOnly date) => Month(date);

    private string BrusselsZone(TimeSpan offset) => $"{(IsFrench ? "heure de Bruxelles" : "Brussels time")} ({Offset(offset)})";

    private string Day(DateOnly date) =>
        IsFrench && date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private string Month(DateOnly date) => (IsFrench ? FrenchMonths : EnglishMonths)[date.Month - 1];

    private static string Hour(TimeOnly time) => $"{time.Hour.ToString(CultureInfo.InvariantCulture)}{NoBreakSpace}h";

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
