using System.Globalization;
using NatoInternships.Domain.Outages;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.Status;

/// <summary>Texts about outages, from this folder.</summary>
public sealed class OutagePresenter(PageText text, Format format)
{
    /// <summary>
    /// "Sunday 22 June 2025, from 14:02 to 14:25, Brussels time (UTC+2)". Contains both dates when the outage passes midnight.
    /// </summary>
    public string When(Outage outage, bool isOngoing)
    {
        var (from, to) = (BrusselsTime.From(outage.StartedAt), BrusselsTime.From(outage.EndedAt));
        var words = isOngoing ? text["Since", format.BrusselsDateAndTime(from.Utc)]
            : from.Date == to.Date && from.Offset == to.Offset ? text["OneDay", format.Date(from.Date), format.Time(from.Time), format.BrusselsClock(to.Utc)]
            : text["SeveralDays", format.BrusselsDateAndTime(from.Utc), format.BrusselsDateAndTime(to.Utc)];

        return DeadlinePresenter.Capitalised(words);
    }

    /// <summary>"1 minute", "23 minutes", "2 h 05 min", rounded up to whole minutes.</summary>
    public string Length(TimeSpan length)
    {
        var minutes = (long)Math.Ceiling(length.TotalMinutes);

        return minutes < 60 ? text.Count("Minutes", minutes) : text["Hours", minutes / 60, (minutes % 60).ToString("00", CultureInfo.InvariantCulture)];
    }

    public string What(Outage outage) => text[$"Cause_{outage.Cause}"];
}
