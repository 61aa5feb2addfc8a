using System.Globalization;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Values;

public sealed class BrusselsTimeTests
{
    [Theory]
    [InlineData("2025-01-15", "12:00", 1, "2025-01-15T11:00:00Z")]
    [InlineData("2025-06-11", "16:00", 2, "2025-06-11T14:00:00Z")] // the info session that the notice calls "CET"
    [InlineData("2025-03-30", "01:59", 1, "2025-03-30T00:59:00Z")] // last minute of winter
    [InlineData("2025-03-30", "03:00", 2, "2025-03-30T01:00:00Z")]
    [InlineData("2025-10-26", "01:59", 2, "2025-10-25T23:59:00Z")]
    [InlineData("2025-10-26", "03:00", 1, "2025-10-26T02:00:00Z")]
    [InlineData("2024-02-29", "23:59", 1, "2024-02-29T22:59:00Z")]
    public void The_offset_is_one_hour_in_winter_and_two_in_summer(string date, string time, int offset, string utc)
    {
        var brussels = BrusselsTime.At(Date(date), Time(time));

        Assert.Equal(TimeSpan.FromHours(offset), brussels.Offset);
        Assert.Equal(Instant(utc), brussels.Utc);
        Assert.Equal(brussels, BrusselsTime.From(Instant(utc)));
    }

    [Theory]
    [InlineData("2025-03-30", "01:59", true)]
    [InlineData("2025-03-30", "02:00", false)] // Invalid local time.
    [InlineData("2025-03-30", "02:59", false)]
    [InlineData("2025-03-30", "03:00", true)]
    [InlineData("2025-10-26", "01:59", true)]
    [InlineData("2025-10-26", "02:00", false)] // Ambiguous local time.
    [InlineData("2025-10-26", "02:59", false)]
    [InlineData("2025-10-26", "03:00", true)]
    [InlineData("2025-03-29", "02:30", true)]
    [InlineData("2025-10-27", "02:30", true)]
    [InlineData("2026-03-29", "02:30", false)]
    [InlineData("2026-10-25", "02:30", false)]
    public void Ambiguous_and_invalid_local_times_are_rejected(string date, string time, bool once)
    {
        Assert.Equal(once, BrusselsTime.HappensOnce(Date(date), Time(time)));
        var refused = Record.Exception(() => BrusselsTime.At(Date(date), Time(time)));

        Assert.Equal(once, refused is null);
        Assert.True(refused is null or ArgumentOutOfRangeException);
    }

    [Theory]
    [InlineData("2025-06-22T21:59:59.999Z", "2025-06-22")]
    [InlineData("2025-06-22T22:00:00Z", "2025-06-23")]
    [InlineData("2025-12-31T22:59:59Z", "2025-12-31")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2025-06-23T00:59:00+03:00", "2025-06-22")] // already the 23rd in Türkiye
    [InlineData("2025-06-22T18:00:00-04:00", "2025-06-23")] // still the 22nd in Toronto
    public void The_date_is_the_one_in_Brussels(string instant, string date)
    {
        Assert.Equal(Date(date), BrusselsTime.From(Instant(instant)).Date);
    }

    [Fact]
    public void Every_day_starts_once()
    {
        var first = new DateOnly(2024, 1, 1);

        Assert.All(Enumerable.Range(0, 8 * 366).Select(first.AddDays), day =>
        {
            Assert.Equal(day, BrusselsTime.StartOf(day).Date);
            Assert.Equal(TimeOnly.MinValue, BrusselsTime.StartOf(day).Time);
        });
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
