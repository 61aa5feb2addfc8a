using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;

namespace NatoInternships.Web.Tests.Localisation;

public sealed class FormatTests
{
    private static readonly Format English = Format.In(Language.English);
    private static readonly Format French = Format.In(Language.French);
    private static readonly DateTimeOffset Deadline = new(2025, 6, 22, 21, 59, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-06-22", "Sunday 22 June 2025", "dimanche 22 juin 2025")]
    [InlineData("2025-07-01", "Tuesday 1 July 2025", "mardi 1er juillet 2025")]
    [InlineData("2026-08-31", "Monday 31 August 2026", "lundi 31 août 2026")]
    [InlineData("2024-02-29", "Thursday 29 February 2024", "jeudi 29 février 2024")]
    public void Dates_include_the_weekday(string date, string english, string french)
    {
        Assert.Equal(english, English.Date(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(french, French.Date(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Times_say_Brussels_and_the_offset_of_the_day()
    {
        var winter = new DateTimeOffset(2025, 12, 1, 8, 5, 0, TimeSpan.Zero);

        Assert.Equal("23:59, Brussels time (UTC+2)", English.BrusselsClock(Deadline));
        Assert.Equal("23\u00A0h\u00A059, heure de Bruxelles (UTC+2)", French.BrusselsClock(Deadline));
        Assert.Equal("09:05, Brussels time (UTC+1)", English.BrusselsClock(winter));
        Assert.Equal("9\u00A0h\u00A005, heure de Bruxelles (UTC+1)", French.BrusselsClock(winter));
        Assert.Equal("Sunday 22 June 2025, 23:59, Brussels time (UTC+2)", English.BrusselsDateAndTime(Deadline));
        Assert.Equal("16\u00A0h", French.Time(new TimeOnly(16, 0)));
        Assert.Equal("7\u00A0h\u00A000\u00A0min\u00A005\u00A0s", French.TimeWithSeconds(new TimeOnly(7, 0, 5)));
        Assert.Equal("16\u00A0h\u00A041\u00A0min\u00A007\u00A0s", French.TimeWithSeconds(new TimeOnly(16, 41, 7)));
    }

    [Fact]
    public void The_readers_own_zone_may_be_the_next_day()
    {
        var istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

        Assert.Equal("Monday 23 June 2025, 00:59", English.DateAndTimeIn(istanbul, Deadline));
        Assert.Equal("lundi 23 juin 2025, 0\u00A0h\u00A059", French.DateAndTimeIn(istanbul, Deadline));
    }

    [Theory]
    [InlineData("2025-10-26T00:30:00Z", "02:30", "02:30 (UTC+2)", "20:30")]
    [InlineData("2025-10-26T01:30:00Z", "02:30", "02:30 (UTC+1)", "21:30")]
    [InlineData("2025-10-26T02:30:00Z", "03:30", "03:30", "22:30")]
    [InlineData("2025-03-30T00:59:00Z", "01:59", "01:59", "20:59")]
    [InlineData("2025-03-30T01:00:00Z", "03:00", "03:00", "21:00")]
    [InlineData("2025-11-02T05:30:00Z", "06:30", "06:30", "01:30 (UTC\u22124)")] // New York changes its clocks a week later.
    [InlineData("2025-11-02T06:30:00Z", "07:30", "07:30", "01:30 (UTC\u22125)")]
    public void The_hour_that_clocks_show_twice_carries_its_offset(string instant, string clock, string brussels, string newYork)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Assert.StartsWith(clock + ", Brussels time (UTC+", English.BrusselsClock(at), StringComparison.Ordinal);
        Assert.Equal(brussels, English.TimeIn(BrusselsTime.Zone, at));
        Assert.Equal(newYork, English.TimeIn(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), at));
        Assert.EndsWith(newYork, English.DateAndTimeIn(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), at), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "UTC")]
    [InlineData(120, "UTC+2")]
    [InlineData(-210, "UTC\u22123:30")]
    [InlineData(345, "UTC+5:45")]
    public void Offsets_are_short(int minutes, string expected) => Assert.Equal(expected, Format.Offset(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("1286.09", "EUR", "€1,286.09", "1\u202F286,09\u00A0€")]
    [InlineData("0.5", "EUR", "€0.50", "0,50\u00A0€")]
    [InlineData("1234567.8", "USD", "USD\u00A01,234,567.80", "1\u202F234\u202F567,80\u00A0USD")]
    public void Money_has_the_signs_of_its_language(string amount, string currency, string english, string french)
    {
        var money = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);

        Assert.Equal(english, English.Money(money));
        Assert.Equal(french, French.Money(money));
    }

    [Theory]
    [InlineData(0, "0\u00A0bytes", "0\u00A0octet")]
    [InlineData(1, "1\u00A0byte", "1\u00A0octet")]
    [InlineData(999, "999\u00A0bytes", "999\u00A0octets")]
    [InlineData(1_000, "1\u00A0kB", "1\u00A0ko")]
    [InlineData(999_499, "999\u00A0kB", "999\u00A0ko")]
    [InlineData(999_500, "1.0\u00A0MB", "1,0\u00A0Mo")]
    [InlineData(4_100_000, "4.1\u00A0MB", "4,1\u00A0Mo")]
    [InlineData(10_000_000, "10.0\u00A0MB", "10,0\u00A0Mo")]
    public void File_sizes_are_rounded(long bytes, string english, string french)
    {
        Assert.Equal(english, English.FileSize(bytes));
        Assert.Equal(french, French.FileSize(bytes));
    }

    [Fact]
    public void Numbers_are_grouped()
    {
        Assert.Equal("1,286", English.Number(1286));
        Assert.Equal("1\u202F286", French.Number(1286));
        Assert.Equal("-1\u202F286,50", French.Number(-1286.5m, 2));
    }
}
