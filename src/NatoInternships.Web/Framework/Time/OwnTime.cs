using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Time;

/// <summary>
/// Renders a time in the user's own zone. When the zone is unknown, renders an empty slot that a script fills. Shows nothing when the zone
/// agrees with Brussels.
/// </summary>
internal static class OwnTime
{
    /// <summary>Returns the printed last minute of a deadline (23:59), not the exclusive instant.</summary>
    public static DateTimeOffset LastMinute(DateTimeOffset? instant, ApplicationDeadline? deadline) =>
        deadline?.ClosesAt.AddMinutes(-1) ?? instant ?? throw new InvalidOperationException("A time needs an instant or a deadline.");

    public static string Iso(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Equal instants share a name, which is correct: their slots have the same content.</summary>
    public static string NameOf(DateTimeOffset instant) => "t" + instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <param name="isInline">Continues the sentence of the Brussels time. The comma is omitted when the slot shows nothing.</param>
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
