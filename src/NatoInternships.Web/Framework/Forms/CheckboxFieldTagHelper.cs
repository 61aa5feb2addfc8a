using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>One statement to agree to, bound to a bool. It is never ticked in advance.</summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxFieldTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isTicked = Values.Contains("true", StringComparer.OrdinalIgnoreCase);
        var input = Control("input", "choice__input")
            .With("type", "checkbox")
            .With("value", "true")
            .With("checked", isTicked ? "checked" : null)
            .Alone();
        var label = Markup.Element("label", "choice__label").With("for", Id).Saying(Optional ? $"{Label} {Text["Optional"]}" : Label);
        var hint = Hint is null ? null : Markup.Element("span", "choice__hint", HintId).Saying(Hint);
        var choice = Markup.Element("div", "choice").Holding(input, label, hint);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field field--error");
        output.Content.SetHtmlContent(new HtmlContentBuilder());
        if (ErrorMessage() is { } message)
        {
            output.Content.AppendHtml(message);
        }

        output.Content.AppendHtml(choice);
    }
}
