using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Lists;

/// <summary>
/// &lt;filter-panel active="2"&gt;: holds the groups of a filter and the button that applies them. A column on a wide screen, a closed
/// details element with the number of active filters on a phone.
/// </summary>
[HtmlTargetElement("filter-panel")]
public sealed class FilterPanelTagHelper(PageText text, Icons icons) : TagHelper
{
    /// <summary>Number of filters in force.</summary>
    public int Active { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var groups = await output.GetChildContentAsync();
        var count = Active > 0 ? Markup.Element("span", "filters__count").Saying(text.Count("Staff_FiltersActive", Active)) : null;
        var button = Markup.Element("button", "button button--secondary").Saying(text["Staff_ApplyFilters"]);

        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "filters");
        output.Content.SetHtmlContent(Markup.Element("summary").Holding(icons.Render("filter"), Markup.Element("span").Saying(text["Staff_Filters"]), count));
        output.Content.AppendHtml(groups).AppendHtml(button);
    }
}
