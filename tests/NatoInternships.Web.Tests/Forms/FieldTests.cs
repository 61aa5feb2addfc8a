using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Forms;

public sealed class FieldTests
{
    private readonly IServiceProvider services = PortalHost.Current.Services.CreateScope().ServiceProvider;
    private readonly ModelStateDictionary modelState = new();

    private PageText Text => services.GetRequiredService<PageText>().In(Language.English);

    private Icons Icons => services.GetRequiredService<Icons>();

    [Fact]
    public async Task The_summary_lists_errors_in_the_order_of_the_form()
    {
        await ValidateAsync(new StudiesInput { Ends = new DateInput { Day = "30", Year = "2026" } });

        var page = await RenderAsync(new ErrorSummaryTagHelper(Text, Icons) { ViewContext = Context(null) });

        Assert.Equal("There is a problem with 3 answers", page.Says("h2"));
        Assert.Equal(["#University", "#Ends_Month", "#Agreed"], page.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Help must include a month", page.Says("a[href='#Ends_Month']"));
    }

    [Fact]
    public async Task Only_the_wrong_part_of_a_date_is_outlined_and_what_was_typed_stays()
    {
        var input = new StudiesInput { University = "x", Agreed = true, Ends = new DateInput { Day = "30", Year = "2026" } };
        await ValidateAsync(input);

        var page = await RenderAsync(new DateFieldTagHelper(Text, Icons)
        {
            For = For(nameof(StudiesInput.Ends), input), Label = "When do your studies end?", Hint = "For example 30 6 2026", ViewContext = Context(input),
        });

        Assert.Equal(["Ends_Month"], page.QuerySelectorAll("[aria-invalid=true]").Select(part => part.Id!));
        Assert.Equal(["30", "", "2026"], page.QuerySelectorAll("input").OfType<IHtmlInputElement>().Select(part => part.Value));
        Assert.Equal("Help must include a month", page.ErrorAt("Ends"));
        Assert.Equal("Ends-hint Ends-error", page.QuerySelector("fieldset.field--error")!.GetAttribute("aria-describedby"));
        Assert.Equal("When do your studies end?", page.Says("legend"));
    }

    [Fact]
    public async Task A_text_field_links_label_hint_and_error_to_its_control()
    {
        var input = new StudiesInput { Agreed = true, Ends = DateInput.From(new DateOnly(2026, 6, 30)) };
        modelState.SetModelValue("University", new ValueProviderResult("<b>"));
        modelState.AddModelError("University", "Enter the university");

        var page = await RenderAsync(new TextFieldTagHelper(Text, Icons)
        {
            For = For(nameof(StudiesInput.University), input), Label = "University", Hint = "As printed", Optional = true, Width = 20, ViewContext = Context(input),
        });

        var control = ((IHtmlInputElement)page.QuerySelector("input")!);
        Assert.Equal("<b>", control.Value);
        Assert.Equal("input input--20", control.ClassName);
        Assert.Equal("University-hint University-error", control.GetAttribute("aria-describedby"));
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal("University (optional)", page.Says("label[for=University]"));
        Assert.Equal("Enter the university", page.ErrorAt("University"));
        Assert.False(page.Shows("[style]"));
    }

    [Fact]
    public async Task The_error_summary_links_to_the_first_choice()
    {
        var page = await RenderAsync(
            new ChoiceGroupTagHelper(Text, Icons)
            {
                For = For(nameof(StudiesInput.University), new StudiesInput { University = "b" }), Label = "On that day", ViewContext = Context(null),
                Items = [new ChoiceItem("a", "First"), new ChoiceItem("b", "Second", "The Internship Office decides")],
            },
            "radio-group");

        Assert.Equal(["University", "University-2"], page.QuerySelectorAll("input").Select(choice => choice.Id!));
        Assert.Equal(["b"], page.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(choice => choice.IsChecked).Select(choice => choice.Value));
        Assert.Equal("University-2-hint", page.QuerySelector("#University-2")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_counter_says_how_many_words_and_is_shown_only_with_scripts()
    {
        var input = new StudiesInput { University = "\none two three" };

        var page = await RenderAsync(new TextareaFieldTagHelper(Text, Icons, Format.In(Language.English))
        {
            For = For(nameof(StudiesInput.University), input), Label = "Motivation", MaxWords = 2, ViewContext = Context(input),
        });

        Assert.Equal("1 word too many", page.Says(".counter--over"));
        Assert.True(page.Shows(".counter[data-js-only]")); // Without scripts it would stand still while one types.
        Assert.Equal("\none two three", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
    }

    [Theory]
    [InlineData("", "", "", DateProblem.Missing)]
    [InlineData("1", "", "2025", DateProblem.MissingMonth)]
    [InlineData("31", "2", "2025", DateProblem.NoSuchDay)]
    [InlineData("29", "2", "2025", DateProblem.NoSuchDay)]
    [InlineData("0", "2", "2025", DateProblem.NoSuchDay)]
    [InlineData("32", "1", "2025", DateProblem.NoSuchDay)]
    [InlineData("1", "6", "25", DateProblem.YearNotRead)]
    [InlineData("1", "6", "0000", DateProblem.YearNotRead)]
    [InlineData("1", "6", "20255", DateProblem.YearNotRead)]
    [InlineData("+1", "6", "2025", DateProblem.DayNotRead)]
    [InlineData("first", "6", "2025", DateProblem.DayNotRead)]
    [InlineData("1", "13", "2025", DateProblem.MonthNotRead)]
    [InlineData("1", "0", "2025", DateProblem.MonthNotRead)]
    [InlineData("1", "ju", "2025", DateProblem.MonthNotRead)]
    [InlineData("1", "jui", "2025", DateProblem.MonthNotRead)] // juin or juillet.
    [InlineData("1", "sometime", "2025", DateProblem.MonthNotRead)]
    [InlineData("some day", "", "", DateProblem.MissingMonth)]
    public void A_wrong_date_gets_the_matching_error(string day, string month, string year, DateProblem expected) =>
        Assert.Equal(expected, new DateInput { Day = day, Month = month, Year = year }.Problem);

    [Theory]
    [InlineData("29", "2", "2024", "2024-02-29")]
    [InlineData(" 1 ", "06", "2025", "2025-06-01")]
    [InlineData("3", "May", "2001", "2001-05-03")]
    [InlineData("3", "mai", "2001", "2001-05-03")]
    [InlineData("03", "MAI", "2001", "2001-05-03")]
    [InlineData("1er", "août", "2001", "2001-08-01")]
    [InlineData("1", "aout", "2001", "2001-08-01")]
    [InlineData("3rd", "sept.", "2001", "2001-09-03")]
    [InlineData("3", "Sep", "2001", "2001-09-03")]
    [InlineData("3", "févr.", "2001", "2001-02-03")]
    [InlineData("3", "fe\u0301vrier", "2001", "2001-02-03")]
    [InlineData("3", "juil", "2001", "2001-07-03")]
    [InlineData("3", "jun", "2001", "2001-06-03")]
    [InlineData("3", "déc", "2001", "2001-12-03")]
    [InlineData("\u202A3\u202C", "5\u00A0", "\u200B2001", "2001-05-03")]
    [InlineData("٣", "٥", "٢٠٠١", "2001-05-03")]
    [InlineData("3 May 2001", "", "", "2001-05-03")]
    [InlineData("May 3, 2001", "", "", "2001-05-03")]
    [InlineData("le 1er mai 2001", null, null, "2001-05-01")]
    [InlineData("jeudi 3 mai 2001", null, null, "2001-05-03")]
    [InlineData("mardi 6 mars 2001", null, null, "2001-03-06")]
    [InlineData("Thursday, 3 May 2001", null, null, "2001-05-03")]
    [InlineData("2001-05-03", null, null, "2001-05-03")]
    [InlineData("03/05/2001", null, null, "2001-05-03")]
    [InlineData("3.5.2001", null, null, "2001-05-03")]
    [InlineData(null, null, "3 mai 2001", "2001-05-03")]
    public void A_date_is_read_as_people_type_it(string? day, string? month, string? year, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), new DateInput { Day = day, Month = month, Year = year }.ToDate());

    [Theory]
    [InlineData("9", "2023", DateProblem.None)]
    [InlineData("sept", "2023", DateProblem.None)]
    [InlineData("septembre 2023", "", DateProblem.None)]
    [InlineData("", "09/2023", DateProblem.None)]
    [InlineData("2023-09", "", DateProblem.None)]
    [InlineData("", "", DateProblem.MissingMonthAndYear)]
    [InlineData("9", "", DateProblem.MissingYear)]
    [InlineData("", "2023", DateProblem.MissingMonth)]
    [InlineData("13", "2023", DateProblem.MonthNotRead)]
    [InlineData("9", "23", DateProblem.YearNotRead)]
    public void A_month_and_its_year_need_no_day(string month, string year, DateProblem expected)
    {
        var input = new DateInput { Month = month, Year = year };

        Assert.Equal(expected, input.MonthProblem);
        Assert.Equal(expected == DateProblem.None ? new DateOnly(2023, 9, 1) : null, input.ToMonth());
    }

    private Task<bool> ValidateAsync(StudiesInput input) =>
        new StudiesInputValidator().ValidateIntoAsync(input, modelState, Text, CancellationToken.None);

    private ModelExpression For(string name, StudiesInput input)
    {
        var explorer = services.GetRequiredService<IModelMetadataProvider>().GetModelExplorerForType(typeof(StudiesInput), input);
        return new ModelExpression(name, explorer.GetExplorerForProperty(name));
    }

    private ViewContext Context(object? model)
    {
        var viewData = new ViewDataDictionary(services.GetRequiredService<IModelMetadataProvider>(), modelState) { Model = model };
        return new ViewContext { HttpContext = new DefaultHttpContext(), RouteData = new RouteData(), ActionDescriptor = new ActionDescriptor(), ViewData = viewData };
    }

    private static async Task<IHtmlDocument> RenderAsync(TagHelper helper, string tagName = "field")
    {
        var context = new TagHelperContext(tagName, [], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput(tagName, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);

        return Pages.Parse(writer.ToString());
    }

    private sealed record StudiesInput
    {
        public bool Agreed { get; init; }

        public DateInput? Ends { get; init; }

        public string? University { get; init; }
    }

    private sealed class StudiesInputValidator : AbstractValidator<StudiesInput>
    {
        public StudiesInputValidator()
        {
            RuleFor(input => input.University).NotEmpty().WithMessage("Binding_Missing");
            RuleFor(input => input.Ends).MustBeADate("Nav_Help");
            RuleFor(input => input.Agreed).Equal(true).WithMessage("Binding_Missing");
        }
    }
}
