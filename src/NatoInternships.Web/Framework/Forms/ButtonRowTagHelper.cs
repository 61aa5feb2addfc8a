using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>&lt;button-row&gt;: primary first; on a phone full width, one below the other.</summary>
[HtmlTargetElement("button-row")]
public sealed class ButtonRowTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "button-row");
    }
}
