using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>&lt;status-tag kind="Look"&gt;Needs review&lt;/status-tag&gt;: renders an icon and the word beside the colour.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagHelper(Icons icons) : TagHelper
{
    public StatusKind Kind { get; set; }

    /// <summary>Replaces the kind's own icon. A view passes null as empty text.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("tag", System.Text.Encodings.Web.HtmlEncoder.Default);
        output.AddClass("tag--" + Kind.ToString().ToLowerInvariant(), System.Text.Encodings.Web.HtmlEncoder.Default);
        output.Content.SetHtmlContent(icons.Render(string.IsNullOrEmpty(Icon) ? IconOf(Kind) : Icon));
        output.Content.AppendHtml(words);
    }

    private static string IconOf(StatusKind kind) => kind switch
    {
        StatusKind.Meets => "check",
        StatusKind.Look => "eye",
        StatusKind.Fails => "cross",
        StatusKind.Draft => "file",
        StatusKind.Neutral => "clock",
        _ => "checking",
    };
}
