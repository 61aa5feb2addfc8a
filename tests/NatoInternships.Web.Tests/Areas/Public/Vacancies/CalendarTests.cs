using System.Text;
using Ical.Net;

namespace NatoInternships.Web.Tests.Areas.Public.Vacancies;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("en", "Application deadline: Political Affairs and Security Policy Division")]
    [InlineData("fr", "Date limite de candidature\u00A0: Division Affaires politiques et politique de sécurité")]
    public async Task The_calendar_has_deadline_and_info_session_in_Brussels_time(string language, string summary)
    {
        var calendar = Calendar.Load(Encoding.UTF8.GetString(await FileAsync(language)))!;
        var deadline = calendar.Events.Single(entry => entry.Uid == "vacancy-250702-deadline@nato-internships");
        var session = calendar.Events.Single(entry => entry.Uid == "vacancy-250702-info-session@nato-internships");

        Assert.Equal(summary, deadline.Summary);
        Assert.Equal("Europe/Brussels", deadline.Start!.TzId);
        Assert.Equal(new DateTime(2025, 6, 22, 23, 59, 0), deadline.Start.Value);
        Assert.Equal(new DateTime(2025, 6, 22, 21, 59, 0, DateTimeKind.Utc), deadline.Start.AsUtc);
        Assert.Equal(new DateTime(2025, 6, 11, 14, 0, 0, DateTimeKind.Utc), session.Start!.AsUtc);
        Assert.Equal(new DateTime(2025, 6, 11, 15, 30, 0, DateTimeKind.Utc), session.End!.AsUtc);
        Assert.Contains("https://example.org/internships-info-session-2026", session.Description);
    }

    [Fact]
    public async Task The_calendar_contains_the_rules_of_the_zone()
    {
        var calendar = Calendar.Load(Encoding.UTF8.GetString(await FileAsync("en")))!;
        var zone = Assert.Single(calendar.TimeZones);

        Assert.Equal("Europe/Brussels", zone.TzId);
        Assert.Equal(["DAYLIGHT", "STANDARD"], zone.TimeZoneInfos.Select(part => part.Name).Order());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Lines_end_with_CRLF_and_none_is_longer_than_75_octets(string language)
    {
        var file = Encoding.Latin1.GetString(await FileAsync(language)); // One character for each octet.
        var lines = file.Split("\r\n");

        Assert.Equal("", lines[^1]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 75));
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_is_sent_each_time_as_a_calendar()
    {
        using var response = await PublicPortal.Host.Visitor().GetAsync(new Uri("/en/vacancies/250702/calendar.ics", UriKind.Relative));

        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("250702.ics", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(await FileAsync("en"), await response.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("DTEND;TZID=Europe/Brussels:20250622", await response.Content.ReadAsStringAsync());
    }

    private static Task<byte[]> FileAsync(string language) =>
        PublicPortal.Host.Visitor().GetByteArrayAsync(new Uri($"/{language}/vacancies/250702/calendar.ics", UriKind.Relative));
}
