using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>
/// &lt;stat-tile label="Need review" figure="412"&gt;oldest 9 hours&lt;/stat-tile&gt;: a figure with its name and a line of detail. Inside
/// &lt;dl class="stat-tiles"&gt;.
/// </summary>
[HtmlTargetElement("stat-tile")]
public sealed class StatTileTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Formatted in the page's language.</summary>
    public required string Figure { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stat-tile");
        output.Content.SetHtmlContent(Markup.Element("dt").Saying(Label));
        output.Content.AppendHtml(Markup.Element("dd", "stat-tile__figure").Saying(Figure));
        if (!note.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Element("dd", "stat-tile__note").Holding(note));
        }
    }
}
