using System.Globalization;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Vacancies;

public sealed class DeadlineExtensionTests
{
    private static readonly LocalizedText Reason = new("The portal was down.", "Le portail était en panne.");

    // The deadline is Sunday 22 June 2025, 23:59, so it closes at 22:00 UTC.
    private static readonly DateTimeOffset ClosesAt = new(2025, 6, 22, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-06-22", "23:59", ExtensionProblem.NotLater)] // the same
    [InlineData("2025-06-22", "23:58", ExtensionProblem.NotLater)]
    [InlineData("2025-06-21", "23:59", ExtensionProblem.NotLater)]
    [InlineData("2025-06-23", "00:00", null)] // one minute more
    [InlineData("2025-07-23", "23:59", null)] // 31 days
    [InlineData("2025-07-24", "00:00", ExtensionProblem.TooFar)]
    [InlineData("2026-06-24", "23:59", ExtensionProblem.TooFar)] // A typing error in the year.
    [InlineData("9999-12-31", "23:59", ExtensionProblem.TooFar)]
    public void A_deadline_is_extended_and_never_shortened(string date, string time, ExtensionProblem? expected)
    {
        var vacancy = new ACall().AddVacancy();

        Assert.Equal(expected, vacancy.ProblemOfExtending(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), Reason, ClosesAt.AddHours(-1)));
    }

    [Theory]
    [InlineData("2025-10-26", "01:59", null)]
    [InlineData("2025-10-26", "02:00", ExtensionProblem.NotOneMoment)] // Ambiguous.
    [InlineData("2025-10-26", "02:59", ExtensionProblem.NotOneMoment)]
    [InlineData("2025-10-26", "03:00", null)]
    public void A_wall_time_of_the_autumn_clock_change_is_refused(string date, string time, ExtensionProblem? expected)
    {
        var vacancy = new ACall().AddVacancy(new ApplicationDeadline(new DateOnly(2025, 10, 25), new TimeOnly(23, 59)));

        Assert.Equal(expected, vacancy.ProblemOfExtending(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), Reason, vacancy.ClosesAt.AddHours(-1)));
    }

    [Theory]
    [InlineData("2025-03-30", "01:59", null)]
    [InlineData("2025-03-30", "02:30", ExtensionProblem.NotOneMoment)] // Invalid.
    [InlineData("2025-03-30", "03:00", null)]
    public void A_wall_time_of_the_spring_clock_change_is_refused(string date, string time, ExtensionProblem? expected)
    {
        var vacancy = new ACall().AddVacancy(new ApplicationDeadline(new DateOnly(2025, 3, 29), new TimeOnly(23, 59)));

        Assert.Equal(expected, vacancy.ProblemOfExtending(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), Reason, vacancy.ClosesAt.AddHours(-1)));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData((72 * 3600) - 1, null)]
    [InlineData(72 * 3600, ExtensionProblem.ClosedTooLongAgo)]
    public void A_closed_vacancy_may_be_opened_for_72_hours(int secondsAfter, ExtensionProblem? expected)
    {
        var vacancy = new ACall().AddVacancy();

        Assert.Equal(expected, vacancy.ProblemOfExtending(new DateOnly(2025, 6, 27), new TimeOnly(23, 59), Reason, ClosesAt.AddSeconds(secondsAfter)));
    }

    [Fact]
    public void A_later_deadline_that_is_past_already_is_refused()
    {
        var vacancy = new ACall().AddVacancy();

        Assert.Equal(ExtensionProblem.InThePast, vacancy.ProblemOfExtending(new DateOnly(2025, 6, 23), new TimeOnly(11, 59), Reason, ClosesAt.AddHours(12)));
    }

    [Theory]
    [InlineData("", "Panne.", ExtensionProblem.ReasonMissing)]
    [InlineData("Down.", " ", ExtensionProblem.ReasonMissing)]
    [InlineData("Down.", "Panne.", null)]
    public void A_reason_missing_in_one_language_is_rejected(string en, string fr, ExtensionProblem? expected) =>
        Assert.Equal(expected, new ACall().AddVacancy().ProblemOfExtending(new DateOnly(2025, 6, 24), new TimeOnly(12, 0), new(en, fr), ClosesAt));

    [Fact]
    public void A_reason_longer_than_its_column_is_refused()
    {
        var vacancy = new ACall().AddVacancy();

        Assert.Null(vacancy.ProblemOfExtending(new DateOnly(2025, 6, 24), new TimeOnly(12, 0), new("a", new string('a', DeadlineExtension.ReasonLength)), ClosesAt));
        Assert.Equal(
            ExtensionProblem.ReasonTooLong,
            vacancy.ProblemOfExtending(new DateOnly(2025, 6, 24), new TimeOnly(12, 0), new("a", new string('a', DeadlineExtension.ReasonLength + 1)), ClosesAt));
    }

    [Fact]
    public void A_cancelled_vacancy_is_not_extended()
    {
        var vacancy = new ACall().AddVacancy();
        vacancy.Cancel(ClosesAt.AddDays(-1));

        Assert.Equal(ExtensionProblem.NotPublished, vacancy.ProblemOfExtending(new DateOnly(2025, 6, 24), new TimeOnly(12, 0), Reason, ClosesAt));
        Assert.Throws<InvalidOperationException>(() => vacancy.Extend(new DateOnly(2025, 6, 24), new TimeOnly(12, 0), Reason, Guid.NewGuid(), ClosesAt));
    }

    [Fact]
    public void An_extension_moves_the_deadline_and_leaves_the_reference_date_of_the_rules()
    {
        var vacancy = new ACall().AddVacancy();
        var actor = Guid.NewGuid();

        var first = vacancy.Extend(new DateOnly(2025, 6, 24), new TimeOnly(12, 0), Reason, actor, ClosesAt.AddHours(1));
        var second = vacancy.Extend(new DateOnly(2025, 6, 25), new TimeOnly(12, 0), Reason, actor, ClosesAt.AddHours(2));

        Assert.Equal((1, 2, 2), (first.Number, second.Number, vacancy.ExtensionCount));
        Assert.Equal(first.To, second.From);
        Assert.Equal(new DateTimeOffset(2025, 6, 25, 10, 1, 0, TimeSpan.Zero), vacancy.ClosesAt);
        Assert.Equal(new DateOnly(2025, 6, 22), vacancy.ReferenceDate);
        Assert.Equal((actor, Reason, ClosesAt.AddHours(1)), (first.ExtendedBy, first.Reason, first.ExtendedAt));
        Assert.True(vacancy.IsOpenAt(ClosesAt.AddDays(1)));
    }

    [Fact]
    public void An_extension_reopens_a_draft_closed_at_the_deadline()
    {
        var vacancy = new ACall().AddVacancy();
        var application = InternshipApplication.Start(Guid.NewGuid(), vacancy, ClosesAt.AddDays(-1));
        application.CloseUnsubmitted(ClosesAt);

        application.ReopenWithDeadline(ClosesAt.AddHours(1));

        Assert.Equal((ApplicationStatus.Draft, 3), (application.Status, application.Revision));
        Assert.Throws<InvalidOperationException>(() => application.ReopenWithDeadline(ClosesAt.AddHours(1)));
    }
}
