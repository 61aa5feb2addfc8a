using NatoInternships.Domain.Applications;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class ApplicationWindowTests
{
    private static readonly DateTimeOffset ClosesAt = new(2025, 6, 22, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ApplicationStatus.Draft, false, -1, null)]
    [InlineData(ApplicationStatus.Submitted, false, -1, null)]
    [InlineData(ApplicationStatus.NotSubmitted, false, -1, null)] // after an extension
    [InlineData(ApplicationStatus.Draft, false, 0, ClosedReason.DeadlinePassed)] // the deadline is exclusive
    [InlineData(ApplicationStatus.Submitted, false, 1, ClosedReason.DeadlinePassed)]
    [InlineData(ApplicationStatus.Withdrawn, false, -1, ClosedReason.Status)]
    [InlineData(ApplicationStatus.WithdrawnLate, false, 1, ClosedReason.Status)]
    [InlineData(ApplicationStatus.Draft, true, -1, ClosedReason.VacancyCancelled)] // before the job has reached the application
    [InlineData(ApplicationStatus.VacancyCancelled, true, 1, ClosedReason.VacancyCancelled)]
    [InlineData(ApplicationStatus.Withdrawn, true, 1, ClosedReason.VacancyCancelled)]
    public void ClosedBy_names_the_most_final_reason(ApplicationStatus status, bool vacancyIsCancelled, int millisecondsAfter, ClosedReason? expected)
    {
        var arrivedAt = ClosesAt.AddMilliseconds(millisecondsAfter);

        Assert.Equal(expected, ApplicationWindow.ClosedBy(status, vacancyIsCancelled, ClosesAt, arrivedAt));
        Assert.Equal(expected is null, ApplicationWindow.IsOpen(status, vacancyIsCancelled, ClosesAt, arrivedAt));
    }

    [Fact]
    public void Whatever_can_be_changed_can_be_submitted() =>
        Assert.All(Enum.GetValues<ApplicationStatus>(), status => Assert.Equal(status.Can(ApplicationMove.Edit), status.Can(ApplicationMove.Submit)));
}
