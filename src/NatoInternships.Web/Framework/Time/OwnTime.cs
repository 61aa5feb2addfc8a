using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Time;

/// <summary>
/// The reader's own time: filled here where the zone is known, else an empty slot that a script fills; nothing to see where the
/// clocks agree with Brussels.
/// </summary>
internal static class OwnTime
{
    /// <summary>A deadline is told by its printed last minute (23:59), not by the instant that is too late.</summary>
    public static DateTimeOffset LastMinute(DateTimeOffset? instant, ApplicationDeadline? deadline) =>
        deadline?.ClosesAt.AddMinutes(-1) ?? instant ?? throw new InvalidOperationException("A time needs an instant or a deadline.");

    public static string Iso(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Equal instants share a name, which is right: their slots say the same.</summary>
    public static string NameOf(DateTimeOffset instant) => "t" + instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <param name="isInline">Goes on in the sentence of the Brussels time; the comma is not there where the slot says nothing.</param>
    public static IHtmlContent Slot(PageText text, Format format, UserTimeZone reader, DateTimeOffset instant, string name, bool isInline = false)
    {
        var template = isInline ? ", " + text["OwnTime_Inline"] : text["OwnTime"];
        var slot = new TagBuilder("span");
        slot.AddCssClass(isInline ? "local-time local-time--inline" : "local-time");
        slot.Attributes["data-local-time-for"] = name;

        if (reader.Zone is not { } zone)
        {
            slot.Attributes["data-template"] = template;
            slot.Attributes["hidden"] = "hidden";
            return slot;
        }

        if (zone.GetUtcOffset(instant) == BrusselsTime.From(instant).Offset)
        {
            return HtmlString.Empty;
        }

        var parts = template.Replace("{zone}", TimeZones.NameOf(zone.Id, text.Language), StringComparison.Ordinal).Split("{when}");
        var when = new TagBuilder("strong");
        when.InnerHtml.Append(format.DateAndTimeIn(zone, instant));
        slot.InnerHtml.Append(parts[0]).AppendHtml(when).Append(parts.Length > 1 ? parts[1] : "");

        return slot;
    }
}
