using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// &lt;radio-group&gt; for one of several answers, &lt;checkbox-group&gt; for any of several. The answers come from items or from
/// &lt;choice&gt; elements inside. The first control has the field's id, so that the error summary can link to it.
/// </summary>
[HtmlTargetElement("radio-group")]
[HtmlTargetElement("checkbox-group")]
public sealed class ChoiceGroupTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    public IEnumerable<ChoiceItem> Items { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = Items.ToList();
        context.Items[typeof(ChoiceItem)] = choices;
        await output.GetChildContentAsync();

        var type = context.TagName == "radio-group" ? "radio" : "checkbox";
        var chosen = Values;
        var group = Markup.Element("div", "choices-group")
            .Holding(choices.SelectMany((choice, index) => Choice(choice, index, type, chosen.Contains(choice.Value))));

        RenderGroup(output, group);
    }

    private IEnumerable<IHtmlContent> Choice(ChoiceItem choice, int index, string type, bool isChosen)
    {
        var id = index == 0 ? Id : $"{Id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
        var input = Markup.Element("input", "choice__input", id)
            .With("type", type)
            .With("name", FieldName)
            .With("value", choice.Value)
            .With("checked", isChosen ? "checked" : null)
            .With("aria-describedby", choice.Hint is null ? null : id + "-hint")
            .With("data-reveals", choice.Reveal is null ? null : $"#{id}-part")
            .Alone();
        var label = Markup.Element("label", "choice__label").With("for", id).Saying(choice.Label);
        var hint = choice.Hint is null ? null : Markup.Element("span", "choice__hint", id + "-hint").Saying(choice.Hint);

        yield return Markup.Element("div", "choice").Holding(input, label, hint);
        if (choice.Reveal is not null)
        {
            yield return Markup.Element("div", "choice-reveal", id + "-part").Holding(choice.Reveal);
        }
    }
}
