using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Web.Areas.Shared.Eligibility;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>
/// &lt;verdict-pips nationality="…" age="…" studies="…" language="…" /&gt;: the results of the four conditions in a row of a table, always
/// in this order, each with its words for assistive technology.
/// </summary>
[HtmlTargetElement("verdict-pips", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VerdictPipsTagHelper(PageText text, Icons icons) : TagHelper
{
    public required Verdict Nationality { get; set; }

    public required Verdict Age { get; set; }

    public required Verdict Studies { get; set; }

    public required Verdict Language { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pips");
        foreach (var (condition, verdict) in new[] { ("Nationality", Nationality), ("Age", Age), ("Studies", Studies), ("Language", Language) })
        {
            output.Content.AppendHtml(Pip(condition, verdict));
        }
    }

    private TagBuilder Pip(string condition, Verdict verdict)
    {
        var words = text[$"Staff_Condition_{condition}"] + text.Colon(text.For("Shared", "Eligibility")[$"Verdict_{verdict}"]) + ". ";

        return Markup.Element("span", $"pip pip--{VerdictPresenter.KindOf(verdict).ToString().ToLowerInvariant()}")
            .Holding(icons.Render(VerdictPresenter.IconOf(verdict)), Markup.Element("span", "visually-hidden").Saying(words));
    }
}
