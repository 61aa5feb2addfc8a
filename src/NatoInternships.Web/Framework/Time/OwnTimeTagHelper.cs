using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Time;

/// <summary>Shows the user's own time apart from the Brussels time of the same name.</summary>
[HtmlTargetElement("own-time", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OwnTimeTagHelper(PageText text, Format format, UserTimeZone reader) : TagHelper
{
    public DateTimeOffset? Instant { get; set; }

    public ApplicationDeadline? Deadline { get; set; }

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(OwnTime.Slot(text, format, reader, OwnTime.LastMinute(Instant, Deadline), Name));
    }
}
