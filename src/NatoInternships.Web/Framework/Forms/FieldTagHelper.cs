using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>The parts that every field shares: label, hint, error, and the ids that connect them to the control.</summary>
public abstract class FieldTagHelper(PageText text, Icons icons) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>In the page's language.</summary>
    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Adds "(optional)" to the label. Unmarked fields are required.</summary>
    public bool Optional { get; set; }

    /// <summary>"h1" or "h2" when the label of a group is also the title of the page or section.</summary>
    public string? Heading { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    protected PageText Text => text;

    protected string FieldName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(FieldName, "_");

    protected string HintId => Id + "-hint";

    protected string ErrorId => Id + "-error";

    protected virtual string? Error => ErrorOf(FieldName);

    protected string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId, AlsoDescribedBy }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected virtual string? AlsoDescribedBy => null;

    /// <summary>The posted value, or the value of the model.</summary>
    protected string? Value =>
        ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : Convert.ToString(For.Model, CultureInfo.CurrentCulture);

    protected IReadOnlyList<string> Values =>
        ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null
            ? entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""]
            : SavedFormPage.Of(ViewContext.HttpContext)?.Covers(FieldName) == true ? [] // Shown again as it was posted: not ticked.
            : For.Model switch
            {
                null => [],
                string one => [one],
                System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "")],
                var one => [Convert.ToString(one, CultureInfo.InvariantCulture) ?? ""],
            };

    protected string? ErrorOf(string key) =>
        ViewContext.ViewData.ModelState.TryGetValue(key, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0)
            : null;

    /// <summary>Renders a div with a label for one control.</summary>
    protected void RenderField(TagHelperOutput output, params IEnumerable<IHtmlContent?> control)
    {
        Open(output, "div", "field");
        output.Content.AppendHtml(Markup.Element("label", "field__label").With("for", Id).Holding(LabelText()));
        AppendHintAndError(output, control);
    }

    /// <summary>Renders a fieldset with a legend for several controls.</summary>
    protected void RenderGroup(TagHelperOutput output, params IEnumerable<IHtmlContent?> controls)
    {
        Open(output, "fieldset", "fieldset");
        if (DescribedBy is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        var legend = Heading is null ? LabelText() : Markup.Element(Heading).Holding(LabelText());
        output.Content.AppendHtml(Markup.Element("legend").Holding(legend));
        AppendHintAndError(output, controls);
    }

    protected TagBuilder Control(string element, string cssClass) =>
        Markup.Element(element, cssClass, Id)
            .With("name", FieldName)
            .With("aria-describedby", DescribedBy)
            .With("aria-invalid", Error is null ? null : "true");

    protected IHtmlContent? ErrorMessage() =>
        Error is { } error
            ? Markup.Element("p", "error-message", ErrorId).Holding(
                icons.Render("warning"),
                Markup.Element("span").Holding(Markup.Element("span", "visually-hidden").Saying(text["TitleError"])).Saying(error))
            : null;

    private void Open(TagHelperOutput output, string element, string cssClass)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? cssClass : cssClass + " field--error");
    }

    private void AppendHintAndError(TagHelperOutput output, IEnumerable<IHtmlContent?> controls)
    {
        if (Hint is not null)
        {
            output.Content.AppendHtml(Markup.Element("p", "hint", HintId).Saying(Hint));
        }

        if (ErrorMessage() is { } message)
        {
            output.Content.AppendHtml(message);
        }

        foreach (var control in controls.OfType<IHtmlContent>())
        {
            output.Content.AppendHtml(control);
        }
    }

    private IHtmlContent LabelText()
    {
        var label = new HtmlContentBuilder().Append(Label);

        return Optional
            ? label.Append(" ").AppendHtml(Markup.Element("span", "optional").Saying(text["Optional"]))
            : label;
    }
}
