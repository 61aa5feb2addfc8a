using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>One of a list too long for radio buttons. Prompt is the first, empty line: "Choose a field".</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    public required IEnumerable<ChoiceItem> Items { get; set; }

    public string? Prompt { get; set; }

    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Control("select", "select").With("autocomplete", Autocomplete);
        var chosen = Values.Count > 0 ? Values[0] : "";

        if (Prompt is not null)
        {
            select.Holding(Markup.Element("option").With("value", "").Saying(Prompt));
        }

        foreach (var item in Items)
        {
            select.Holding(Markup.Element("option")
                .With("value", item.Value)
                .With("selected", item.Value == chosen ? "selected" : null)
                .Saying(item.Label));
        }

        RenderField(output, select);
    }
}
