using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>A list that is too long for radio buttons. Prompt is the first, empty entry: "Choose a field".</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    public required IEnumerable<ChoiceItem> Items { get; set; }

    public string? Prompt { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Whether a script preselects the browser's time zone when nothing is chosen.</summary>
    public bool OwnZone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Control("select", "select").With("autocomplete", Autocomplete).With("data-own-zone", OwnZone ? "true" : null);
        var chosen = Values.Count > 0 ? Values[0] : "";

        if (Prompt is not null)
        {
            select.Holding(Markup.Element("option").With("value", "").Saying(Prompt));
        }

        TagBuilder? group = null;
        var heading = default(string);
        foreach (var item in Items)
        {
            if (item.Group != heading)
            {
                heading = item.Group;
                group = heading is null ? null : Markup.Element("optgroup").With("label", heading);
                if (group is not null)
                {
                    select.Holding(group);
                }
            }

            (group ?? select).Holding(Markup.Element("option")
                .With("value", item.Value)
                .With("selected", item.Value == chosen ? "selected" : null)
                .Saying(item.Label));
        }

        RenderField(output, select);
    }
}
