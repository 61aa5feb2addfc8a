using System.Globalization;
using NatoInternships.Domain.Vacancies;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Vacancies;

public sealed class InfoSessionTests
{
    [Theory]
    [InlineData("2026-03-29", "01:59", true)]
    [InlineData("2026-03-29", "02:00", false)] // Invalid local time.
    [InlineData("2026-03-29", "02:59", false)]
    [InlineData("2026-03-29", "03:00", true)]
    [InlineData("2026-10-25", "01:59", true)]
    [InlineData("2026-10-25", "02:00", false)] // Ambiguous local time.
    [InlineData("2026-10-25", "02:59", false)]
    [InlineData("2026-10-25", "03:00", true)]
    public void An_info_session_with_an_ambiguous_or_invalid_start_is_rejected(string date, string time, bool isAnnounced)
    {
        var call = new ACall();
        var vacancy = call.AddVacancy();

        var refused = Record.Exception(() => vacancy.Publish(ACall.Content("Title"), call.Facts(session: At(date, time, 60)), "", DateTimeOffset.UnixEpoch));

        Assert.Equal(isAnnounced, refused is null);
        Assert.True(refused is null or InvalidOperationException);
        Assert.Equal(isAnnounced, vacancy.Notices[^1].Facts.InfoSession is not null);
    }

    [Theory]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")] // 01:30 to 03:30 in local time.
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")] // 01:30 to the first 02:30
    public void An_info_session_ends_after_its_real_length(string date, string time, string ends) =>
        Assert.Equal(DateTimeOffset.Parse(ends, CultureInfo.InvariantCulture), At(date, time, 60).EndsAt);

    private static InfoSession At(string date, string time, int minutes) => new()
    {
        Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
        Time = TimeOnly.Parse(time, CultureInfo.InvariantCulture),
        Minutes = minutes,
        RegistrationUrl = "https://example.org/session",
    };
}
