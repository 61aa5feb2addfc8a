using NatoInternships.Domain.Applications;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class SectionReopeningTests
{
    [Theory]
    [InlineData("2025-06-24T10:00:00Z", "2025-07-01T22:00:00Z")] // Tuesday: until the next Tuesday, 23:59 in Brussels.
    [InlineData("2025-06-24T22:30:00Z", "2025-07-02T22:00:00Z")] // 00:30 in Brussels is the next day.
    [InlineData("2025-10-20T10:00:00Z", "2025-10-27T23:00:00Z")] // Across the end of summer time.
    [InlineData("2026-03-23T11:00:00Z", "2026-03-30T22:00:00Z")] // Across its start.
    public void A_reopening_lasts_seven_whole_days_in_Brussels(string refused, string until)
    {
        var reopening = SectionReopening.ForRefusedFile(Guid.NewGuid(), Guid.NewGuid(), At(refused));

        Assert.Equal(At(until), reopening.Until);
        Assert.True(reopening.IsOpenAt(At(until).AddMilliseconds(-1)));
        Assert.False(reopening.IsOpenAt(At(until)));
    }

    [Fact]
    public void A_reopening_names_application_section_and_cause()
    {
        var (application, document) = (Guid.NewGuid(), Guid.NewGuid());

        var reopening = SectionReopening.ForRefusedFile(application, document, At("2025-06-24T10:00:00Z"));

        Assert.Equal(
            (application, document, ApplicationSection.Documents, ReopeningCause.FileRefused, null),
            (reopening.ApplicationId, reopening.DocumentId, reopening.Section, reopening.Cause, reopening.UsedAt));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
