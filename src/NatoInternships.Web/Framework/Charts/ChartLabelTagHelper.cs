using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Charts;

/// <summary>&lt;chart-label&gt; renders SVG's text element, whose own name has another meaning in Razor. Attributes are kept.</summary>
[HtmlTargetElement("chart-label")]
public sealed class ChartLabelTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = "text";
}
