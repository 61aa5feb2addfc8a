using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Keeps the hidden values of a held form that is shown again. Without this, a form typed against an older revision would carry the
/// newest one, and overwrite what was saved in between.
/// </summary>
[HtmlTargetElement("input", Attributes = "[type=hidden],name,value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenInputTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (SavedFormPage.Of(ViewContext.HttpContext) is { } held
            && context.AllAttributes["name"].Value?.ToString() is { } name
            && held.Fields.Fields.FirstOrDefault(field => field.Name == name) is { } kept)
        {
            output.Attributes.SetAttribute("value", kept.Value);
        }
    }
}
