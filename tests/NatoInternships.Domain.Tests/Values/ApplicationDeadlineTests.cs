using System.Globalization;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Values;

public sealed class ApplicationDeadlineTests
{
    private static readonly ApplicationDeadline Notice = new(new DateOnly(2025, 6, 22), new TimeOnly(23, 59));

    [Theory]
    [InlineData("2025-06-22", "23:59", "2025-06-22T22:00:00Z")] // notice 250702
    [InlineData("2025-01-31", "23:59", "2025-01-31T23:00:00Z")]
    [InlineData("2024-02-29", "23:59", "2024-02-29T23:00:00Z")]
    [InlineData("2025-06-22", "12:00", "2025-06-22T10:01:00Z")]
    [InlineData("2025-03-29", "23:59", "2025-03-29T23:00:00Z")] // the eve of summer time
    [InlineData("2025-03-30", "23:59", "2025-03-30T22:00:00Z")]
    [InlineData("2025-10-25", "23:59", "2025-10-25T22:00:00Z")]
    [InlineData("2025-10-26", "23:59", "2025-10-26T23:00:00Z")]
    [InlineData("2025-03-30", "01:59", "2025-03-30T01:00:00Z")] // the next minute reads 03:00
    public void A_deadline_closes_at_the_end_of_the_printed_minute(string date, string lastMinute, string closesAt)
    {
        var deadline = new ApplicationDeadline(Date(date), TimeOnly.Parse(lastMinute, CultureInfo.InvariantCulture));

        Assert.Equal(Instant(closesAt), deadline.ClosesAt);
        Assert.Equal(TimeSpan.Zero, deadline.ClosesAt.Offset);
        Assert.Equal(Date(date), deadline.Date);
    }

    [Theory]
    [InlineData("2025-06-22T21:58:59Z", false)]
    [InlineData("2025-06-22T21:59:00Z", false)]
    [InlineData("2025-06-22T21:59:59.999Z", false)] // the last millisecond of 23:59
    [InlineData("2025-06-22T22:00:00Z", true)]
    [InlineData("2025-06-22T22:00:00.001Z", true)]
    [InlineData("2025-06-23T00:59:59.999+03:00", false)] // the same millisecond in Türkiye
    [InlineData("2025-06-22T18:00:00-04:00", true)]
    public void An_arrival_is_in_time_until_the_last_millisecond_of_the_minute(string arrivedAt, bool tooLate)
    {
        Assert.Equal(tooLate, Notice.HasPassed(Instant(arrivedAt)));
    }

    [Theory]
    [InlineData("2025-03-30", "2025-03-29T23:00:00Z", 23)]
    [InlineData("2025-06-22", "2025-06-21T22:00:00Z", 24)]
    [InlineData("2025-10-26", "2025-10-25T22:00:00Z", 25)]
    public void The_last_day_has_its_real_hours(string date, string midnight, int hours)
    {
        var deadline = new ApplicationDeadline(Date(date), new TimeOnly(23, 59));

        Assert.Equal(TimeSpan.FromHours(hours), deadline.ClosesAt - Instant(midnight));
        Assert.False(deadline.HasPassed(Instant(midnight).AddHours(hours).AddMilliseconds(-1)));
    }

    [Theory]
    [InlineData("2025-03-30", "02:00")]
    [InlineData("2025-03-30", "02:59")]
    [InlineData("2025-10-26", "02:00")]
    [InlineData("2025-10-26", "02:59")]
    public void A_time_that_a_clock_change_skips_or_repeats_is_refused(string date, string lastMinute)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApplicationDeadline(Date(date), TimeOnly.Parse(lastMinute, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Seconds_are_not_printed_and_do_not_count()
    {
        var deadline = new ApplicationDeadline(new DateOnly(2025, 6, 22), new TimeOnly(23, 59, 30));

        Assert.Equal(Notice, deadline);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
