using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Several lines of text, with a word counter when max-words is set. The counter only informs; the validator decides.</summary>
[HtmlTargetElement("textarea-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaFieldTagHelper(PageText text, Icons icons, Format format) : FieldTagHelper(text, icons)
{
    public int? MaxWords { get; set; }

    public int? Rows { get; set; }

    /// <summary>For long texts such as the motivation.</summary>
    public bool Tall { get; set; }

    /// <summary>
    /// The language of the typed text; null when it is the page's language or unknown. A script updates it when the user changes the
    /// choice.
    /// </summary>
    public Language? WrittenIn { get; set; }

    protected override string? AlsoDescribedBy => MaxWords is null ? null : Id + "-counter";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var area = Control("textarea", Tall ? "textarea textarea--tall" : "textarea")
            .With("lang", WrittenIn?.Code())
            .With("rows", Rows?.ToString(CultureInfo.InvariantCulture))
            .With("data-max-words", MaxWords?.ToString(CultureInfo.InvariantCulture));

        // Browsers drop a line feed directly after the tag. This one keeps the first typed one.
        area.InnerHtml.AppendHtml("\n").Append(Value ?? "");

        RenderField(output, area, Counter());
    }

    private TagBuilder? Counter()
    {
        if (MaxWords is not { } max)
        {
            return null;
        }

        var count = WordCount.Of(Value);
        var over = count - max;
        var told = over <= 0
            ? Filled(Template(count), ("count", count), ("max", max))
            : Filled(Text[over == 1 ? "Counter_OverOne" : "Counter_Over"], ("over", over));

        return Markup.Element("p", over > 0 ? "counter counter--over" : "counter", Id + "-counter")
            .With("data-counter-for", Id)
            .With("data-js-only", "")
            .With("data-template", Text["Counter_Words_other"])
            .With("data-template-one", Text["Counter_Words_one"])
            .With("data-template-over", Text["Counter_Over"])
            .With("data-template-over-one", Text["Counter_OverOne"])
            .Saying(told);
    }

    // French treats 0 as singular.
    private string Template(int count) => Text[count == 1 || (count == 0 && Text.Language == Language.French) ? "Counter_Words_one" : "Counter_Words_other"];

    private string Filled(string template, params (string Name, int Value)[] values) =>
        values.Aggregate(template, (filled, value) => filled.Replace($"{{{value.Name}}}", format.Number(value.Value), StringComparison.Ordinal));
}
