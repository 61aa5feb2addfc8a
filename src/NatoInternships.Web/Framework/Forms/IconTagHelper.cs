using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>&lt;icon name="check" /&gt;, with the optional size "small" or "large".</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons.Render(Name, Size is null ? null : $"icon icon--{Size}"));
    }
}
