using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// A password field. The password is never rendered. Autocomplete is "current-password" or "new-password"; pasting is allowed.
/// </summary>
[HtmlTargetElement("password-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordFieldTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    public required string Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Control("input", "input")
            .With("type", "password")
            .With("autocomplete", Autocomplete)
            .With("spellcheck", "false")
            .With("autocapitalize", "none")
            .Alone();
        var toggle = Markup.Element("button", "button button--secondary")
            .With("type", "button")
            .With("data-show-password", "#" + Id)
            .With("data-text-show", Text["Password_Show"])
            .With("data-text-hide", Text["Password_Hide"])
            .With("aria-controls", Id)
            .With("hidden", "hidden")
            .Saying(Text["Password_Show"]);

        RenderField(output, Markup.Element("div", "input-group").Holding(input, toggle));
    }
}
