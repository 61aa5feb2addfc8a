using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Motivation;

public sealed record MotivationInput : SectionInput, ISectionInput<MotivationInput, ApplicationAnswers>
{
    [DataType(DataType.MultilineText)]
    public string? Motivation { get; init; }

    /// <summary>Null until it is chosen; a submit needs it.</summary>
    public Language? WrittenIn { get; init; }

    public static object Part(ApplicationAnswers answers) => new { answers.Motivation, answers.WrittenIn };

    public static MotivationInput From(ApplicationAnswers answers) => new() { Motivation = answers.Motivation, WrittenIn = answers.WrittenIn };

    public ApplicationAnswers Into(ApplicationAnswers answers) => answers with { Motivation = Motivation, WrittenIn = WrittenIn };
}

public sealed record MotivationPage : SectionPage
{
    public required MotivationInput Input { get; init; }

    public required int MostWords { get; init; }

    /// <summary>Autosave and "return to the list" keep a text that is still too long; going on asks for it to be cut.</summary>
    public bool IsLenient { get; init; }
}

public sealed class MotivationValidator : AbstractValidator<MotivationPage>
{
    public MotivationValidator()
    {
        RuleFor(page => page.Input.Motivation).MaximumLength(ApplicationAnswers.LongTextLength).WithMessage("TooLong");
        RuleFor(page => page.Input.Motivation)
            .Must((page, motivation, context) =>
            {
                context.MessageFormatter.AppendArgument("Words", WordCount.Of(motivation)).AppendArgument("MostWords", page.MostWords);

                return page.IsLenient || WordCount.Of(motivation) <= page.MostWords;
            })
            .WithMessage("TooManyWords");
        RuleFor(page => page.Input.WrittenIn).IsInEnum().WithMessage("WrittenIn_Unknown");
    }
}
