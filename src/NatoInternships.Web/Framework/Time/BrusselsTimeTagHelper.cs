using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Time;

/// <summary>
/// &lt;brussels-time instant="…"&gt; and &lt;deadline-time deadline="…"&gt;: render weekday, date and Brussels time with its offset. With
/// name, an &lt;own-time&gt; of the same name shows it in the user's zone; with own-zone that follows directly.
/// </summary>
[HtmlTargetElement("brussels-time", Attributes = "instant", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("deadline-time", Attributes = "deadline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BrusselsTimeTagHelper(PageText text, Format format, UserTimeZone reader) : TagHelper
{
    public DateTimeOffset? Instant { get; set; }

    public ApplicationDeadline? Deadline { get; set; }

    /// <summary>The rendered part: Whole, Date or Clock.</summary>
    public TimeForm Form { get; set; }

    public string? Name { get; set; }

    /// <summary>Adds the user's own time after it.</summary>
    public bool OwnZone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var instant = OwnTime.LastMinute(Instant, Deadline);
        var name = Name ?? (OwnZone ? OwnTime.NameOf(instant) : null);

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", OwnTime.Iso(instant));
        if (name is not null)
        {
            output.Attributes.SetAttribute("data-local-time", name);
        }

        output.Content.SetContent(Form switch
        {
            TimeForm.Date => format.Date(instant),
            TimeForm.Clock => format.BrusselsClock(instant),
            _ => format.BrusselsDateAndTime(instant),
        });

        if (OwnZone)
        {
            output.PostElement.AppendHtml(OwnTime.Slot(text, format, reader, instant, name!, isInline: true));
        }
    }
}
