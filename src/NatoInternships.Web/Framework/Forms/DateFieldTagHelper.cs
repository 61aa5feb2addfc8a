using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Three boxes bound to a <see cref="DateInput"/>, or two for a month and its year. Only the wrong box is outlined. Autocomplete "bday" is
/// for a birth date.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper(PageText text, Icons icons) : FieldTagHelper(text, icons)
{
    private static readonly string[] Parts = [nameof(DateInput.Day), nameof(DateInput.Month), nameof(DateInput.Year)];

    public string? Autocomplete { get; set; }

    /// <summary>Asks for month and year, without a day.</summary>
    public bool MonthOnly { get; set; }

    /// <summary>The validator adds the error to the first wrong box, so that the error summary links to it.</summary>
    protected override string? Error =>
        Parts.Select(part => ErrorOf($"{FieldName}.{part}")).FirstOrDefault(error => error is not null) ?? ErrorOf(FieldName);

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        RenderGroup(output, Markup.Element("div", "date-input").Holding(Parts.Skip(MonthOnly ? 1 : 0).Select(Part)));

    private IHtmlContent Part(string part)
    {
        var id = $"{Id}_{part}";
        var input = Markup.Element("input", BoxOf(part), id)
            .With("type", "text")
            .With("inputmode", part == nameof(DateInput.Month) ? null : "numeric") // A month may be typed as a word.
            .With("name", $"{FieldName}.{part}")
            .With("value", Typed(part))
            .With("autocomplete", Autocomplete is null ? null : $"{Autocomplete}-{part.ToLowerInvariant()}")
            .With("aria-invalid", IsWrong(part) ? "true" : null)
            .Alone();
        var label = Markup.Element("label").With("for", id).Saying(Text["Date_" + part]);

        return Markup.Element("div").Holding(label, input);
    }

    // A month may be typed as a word, such as "September".
    private static string BoxOf(string part) => part switch
    {
        nameof(DateInput.Day) => "input input--2 input--number",
        nameof(DateInput.Month) => "input input--month",
        _ => "input input--4 input--number",
    };

    private string? Typed(string part) =>
        ViewContext.ViewData.ModelState.TryGetValue($"{FieldName}.{part}", out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : (For.Model as DateInput) switch
            {
                null => null,
                var date when part == nameof(DateInput.Day) => date.Day,
                var date when part == nameof(DateInput.Month) => date.Month,
                var date => date.Year,
            };

    private bool IsWrong(string part) =>
        Error is not null && ((MonthOnly ? (For.Model as DateInput)?.MonthProblem : (For.Model as DateInput)?.Problem) switch
        {
            DateProblem.MissingDay or DateProblem.DayNotRead or DateProblem.NoSuchDay => part == nameof(DateInput.Day),
            DateProblem.MissingMonth or DateProblem.MonthNotRead => part == nameof(DateInput.Month),
            DateProblem.MissingYear or DateProblem.YearNotRead => part == nameof(DateInput.Year),
            _ => true,
        });
}
