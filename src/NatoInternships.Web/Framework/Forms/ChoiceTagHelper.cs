using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>One answer inside a radio-group or checkbox-group. Its content is shown while it is chosen.</summary>
[HtmlTargetElement("choice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var reveal = content.IsEmptyOrWhiteSpace ? null : new Microsoft.AspNetCore.Html.HtmlString(content.GetContent());

        if (!context.Items.TryGetValue(typeof(ChoiceItem), out var found) || found is not List<ChoiceItem> choices)
        {
            throw new InvalidOperationException("<choice> stands inside <radio-group> or <checkbox-group>.");
        }

        choices.Add(new ChoiceItem(Value, Label, Hint, reveal));
        output.SuppressOutput();
    }
}
