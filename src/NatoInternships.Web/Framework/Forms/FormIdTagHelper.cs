using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Gives each form with input fields an id, so that the language switch in the header can post the typed values (ADR 0035).
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed partial class FormIdTagHelper(PageText text, Icons icons) : TagHelper
{
    private static readonly object PrimaryKey = new();

    private static readonly object CountKey = new();

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Returns the id of the first form of the page with input fields; null when there is none.</summary>
    public static string? PrimaryOf(HttpContext context) => context.Items[PrimaryKey] as string;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var content = (await output.GetChildContentAsync()).GetContent();
        if (!Control().IsMatch(content))
        {
            return;
        }

        var items = ViewContext.HttpContext.Items;
        var number = items[CountKey] is int before ? before + 1 : 1;
        items[CountKey] = number;
        var id = context.AllAttributes["id"]?.Value?.ToString() ?? $"form-{number}";
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("data-typed", null);
        items[PrimaryKey] ??= id;

        if (SavedFormPage.Of(ViewContext.HttpContext) is { } savedForm && FieldName().Matches(content).Any(name => savedForm.Covers(name.Groups[1].Value)))
        {
            items[PrimaryKey] = id;
            output.Attributes.SetAttribute("data-shown-again", null);
            foreach (var key in Messages(savedForm.Fields))
            {
                output.PreContent.AppendHtml(Markup.Element("div", "message message--look").With("role", "status").Holding(
                    icons.Render("lock"), Markup.Element("h2").Saying(text[key]), Markup.Element("p").Saying(text[key + "_Text"])));
            }
        }
    }

    private static IEnumerable<string> Messages(SavedFields fields)
    {
        if (fields.WasRefused)
        {
            yield return "SavedForm_Refused";
        }

        if (fields.HadPassword)
        {
            yield return "SavedForm_Password"; // A password is never saved.
        }

        if (fields.FileField is not null)
        {
            yield return "SavedForm_File"; // A file is never saved.
        }
    }

    [GeneratedRegex("<textarea|<select|<input(?![^>]*\\stype=\"(hidden|submit|button|image)\")", RegexOptions.IgnoreCase)]
    private static partial Regex Control();

    [GeneratedRegex("<(?:input(?![^>]*\\stype=\"hidden\")|textarea|select)[^>]*\\sname=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex FieldName();
}
