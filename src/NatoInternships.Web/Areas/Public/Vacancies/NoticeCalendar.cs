using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>
/// The notice's dates as RFC 5545: wall times in Europe/Brussels with the zone's rules, never an abbreviation (a calendar would shift
/// it). The same UIDs in both languages, so that an import in the other one replaces the first.
/// </summary>
public static class NoticeCalendar
{
    public static string Write(PublishedVacancy notice, PageText text, Language language, string address)
    {
        var title = notice.Content.Title.In(language);
        var calendar = new Calendar { ProductId = "-//NatoInternships//Portal//" + language.Code().ToUpperInvariant(), Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(BrusselsTime.ZoneId, notice.DeadlineDate.AddYears(-1).ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        if (notice.InfoSession is { } session)
        {
            calendar.Events.Add(Session(session, notice, text, title, address));
        }

        calendar.Events.Add(Deadline(notice, text, title, address));

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar was not written.");
    }

    private static CalendarEvent Session(InfoSession session, PublishedVacancy notice, PageText text, string title, string address)
    {
        var entry = Event("info-session", notice, text["Calendar_Session"], address);
        entry.Start = At(session.Date, session.Time);
        entry.End = At(BrusselsTime.From(session.EndsAt));
        entry.Description = text["Calendar_SessionText", title, notice.Number, session.RegistrationUrl, address];
        entry.Location = text["Calendar_Online"];

        return entry;
    }

    private static CalendarEvent Deadline(PublishedVacancy notice, PageText text, string title, string address)
    {
        var entry = Event("deadline", notice, text["Calendar_Deadline", title], address);
        entry.Start = At(notice.Deadline.Date, notice.Deadline.LastMinute); // a moment: an end would have to be later
        entry.Description = text["Calendar_DeadlineText", title, notice.Number, address];
        entry.Transparency = TransparencyType.Transparent;
        if (notice.Extensions is [.., var last])
        {
            entry.Sequence = last.Number; // a calendar that has the former date takes the newer one
            entry.DtStamp = new CalDateTime((last.ExtendedAt > notice.NoticeAt ? last.ExtendedAt : notice.NoticeAt).UtcDateTime, "UTC");
        }

        if (notice.IsCancelled)
        {
            entry.Sequence++;
            entry.Status = EventStatus.Cancelled;
        }

        return entry;
    }

    private static CalendarEvent Event(string kind, PublishedVacancy notice, string summary, string address) => new()
    {
        Uid = $"vacancy-{notice.Number}-{kind}@nato-internships",
        DtStamp = new CalDateTime(notice.NoticeAt.UtcDateTime, "UTC"), // of the version in force: the file says the same each time it is fetched
        Summary = summary,
        Url = new Uri(address),
    };

    private static CalDateTime At(DateOnly date, TimeOnly time) => new(date, time, BrusselsTime.ZoneId);

    // A calendar takes a wall time that happens twice for the first of the two (RFC 5545, 3.3.5).
    private static CalDateTime At(BrusselsTime time) =>
        BrusselsTime.HappensOnce(time.Date, time.Time) ? At(time.Date, time.Time) : new(time.Utc.UtcDateTime, "UTC");
}
