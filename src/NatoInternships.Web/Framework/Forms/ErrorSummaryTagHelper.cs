using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Shows the number of errors and a link to each, in the order of the form. Renders nothing without errors.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(PageText text, Icons icons) : TagHelper
{
    private const string TitleId = "error-summary-title";

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ErrorOrder.Errors(ViewContext.ViewData.ModelState);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);

        var list = Markup.Element("ul").Holding(errors.Select(error => Item(error.Field, error.Message)));
        var title = Markup.Element("h2", id: TitleId).Holding(icons.Render("warning"), Markup.Element("span").Saying(Title(errors.Count)));
        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Item(string field, string message) =>
        field.Length == 0
            ? Markup.Element("li").Saying(message)
            : Markup.Element("li").Holding(Markup.Element("a").With("href", "#" + Id(field)).Saying(message));

    // Binding names a field after the action's parameter ("input.Page"), the page after its property ("Input.Page"). Ids are
    // case-sensitive.
    private static string Id(string field) => TagBuilder.CreateSanitizedId(char.ToUpperInvariant(field[0]) + field[1..], "_");

    private string Title(int count) => text.Count("ErrorSummary", count);
}
