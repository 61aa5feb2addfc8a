using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Keeps the hidden values of a saved form that is shown again. Without this, an old form would get the latest concurrency token and
/// overwrite newer changes.
/// </summary>
[HtmlTargetElement("input", Attributes = "[type=hidden],name,value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenInputTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (SavedFormPage.Of(ViewContext.HttpContext) is { } savedForm
            && context.AllAttributes["name"].Value?.ToString() is { } name
            && savedForm.Fields.Fields.FirstOrDefault(field => field.Name == name) is { } kept)
        {
            output.Attributes.SetAttribute("value", kept.Value);
        }
    }
}
