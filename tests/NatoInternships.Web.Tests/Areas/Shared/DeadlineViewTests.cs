using System.Globalization;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Shared.Deadlines;

namespace NatoInternships.Web.Tests.Areas.Shared;

public sealed class DeadlineViewTests
{
    [Theory]
    [InlineData("2025-06-22", "2025-06-21T21:59:59Z", false, 1)] // 23:59:59 on Saturday: 24 hours and a second.
    [InlineData("2025-06-22", "2025-06-21T22:00:00Z", true, 0)]
    [InlineData("2025-03-30", "2025-03-29T22:30:00Z", true, 1)] // The last day has 23 hours.
    [InlineData("2025-10-26", "2025-10-25T21:59:59Z", false, 1)]
    [InlineData("2025-10-26", "2025-10-25T22:00:00Z", true, 0)] // The last day has 25 hours: never "in 0 days".
    [InlineData("2025-10-26", "2025-10-25T23:30:00Z", true, 0)]
    public void The_last_day_counts_in_hours_however_long_it_is(string date, string now, bool isUrgent, int daysLeft)
    {
        var deadline = new ApplicationDeadline(DateOnly.Parse(date, CultureInfo.InvariantCulture), new TimeOnly(23, 59));

        var view = new DeadlineView(deadline, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Assert.Equal((isUrgent, daysLeft), (view.IsUrgent, view.DaysLeft));
    }
}
