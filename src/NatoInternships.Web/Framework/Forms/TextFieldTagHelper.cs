using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>One line of text. Width is 2, 4, 10, 20 or 30 characters; null makes the field as wide as the column.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    /// <summary>"text", "email", "tel", "url" or "search".</summary>
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>"false" for names, addresses and codes.</summary>
    public string? Spellcheck { get; set; }

    public int? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        RenderField(output, Control("input", Width is null ? "input" : $"input input--{Width}")
            .With("type", Type)
            .With("value", Value)
            .With("autocomplete", Autocomplete)
            .With("inputmode", Inputmode)
            .With("spellcheck", Spellcheck)
            .Alone());
}
