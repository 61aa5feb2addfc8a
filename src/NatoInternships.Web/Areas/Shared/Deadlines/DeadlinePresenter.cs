using System.Globalization;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Deadlines;

/// <summary>Texts about a deadline, from this folder.</summary>
public sealed class DeadlinePresenter(PageText text, Format format)
{
    /// <summary>The printed last minute, for the datetime attribute.</summary>
    public string Iso(ApplicationDeadline deadline) =>
        LastMinute(deadline).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"Sunday 22 June 2025", with a capital in French too, because it stands alone.</summary>
    public string Date(ApplicationDeadline deadline) => Capitalised(format.Date(deadline.Date));

    public string Clock(ApplicationDeadline deadline) => format.BrusselsClock(LastMinute(deadline));

    /// <summary>"Sunday 22 June 2025, 23:59, Brussels time (UTC+2)", inside a sentence.</summary>
    public string Whole(ApplicationDeadline deadline) => format.BrusselsDateAndTime(LastMinute(deadline));

    /// <summary>"In 18 days", "Today, 5 h 12 min left at 18:47", "Closed".</summary>
    public string Left(DeadlineView view)
    {
        if (view.IsClosed)
        {
            return text["Closed"];
        }

        if (!view.IsUrgent)
        {
            return text.Count("InDays", view.DaysLeft);
        }

        var clock = format.TimeIn(BrusselsTime.Zone, view.Now);

        return text[view.DaysLeft == 0 ? "LeftToday" : "LeftTomorrow", (int)view.Left.TotalHours, view.Left.Minutes, clock];
    }

    public static string Capitalised(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToUpper(sentence[0], CultureInfo.InvariantCulture) + sentence[1..];

    private static DateTimeOffset LastMinute(ApplicationDeadline deadline) => deadline.ClosesAt.AddMinutes(-1);
}
