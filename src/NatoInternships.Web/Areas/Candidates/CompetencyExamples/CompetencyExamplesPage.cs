using FluentValidation;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.CompetencyExamples;

public sealed record CompetencyExamplesPage : SectionPage
{
    public required CompetencyExamplesInput Input { get; init; }

    /// <summary>Those of the notice in force.</summary>
    public required IReadOnlyList<Competency> Competencies { get; init; }

    /// <summary>What the boxes offer: also a competency that was chosen before a later notice dropped it.</summary>
    public IReadOnlyList<Competency> Offered =>
    [
        .. Competencies,
        .. Input.Examples.Select(example => Domain.Vacancies.Competencies.Find(example.Competency ?? "")).OfType<Competency>().Distinct().Except(Competencies),
    ];

    /// <summary>Of one example.</summary>
    public required int MostWords { get; init; }

    /// <summary>As chosen on the page of the motivation; null while it is not.</summary>
    public required Language? WrittenIn { get; init; }

    /// <summary>Autosave and "return to the list" keep a text that is still too long; going on asks for it to be cut.</summary>
    public bool IsLenient { get; init; }
}

public sealed class CompetencyExamplesValidator : AbstractValidator<CompetencyExamplesPage>
{
    public CompetencyExamplesValidator()
    {
        RuleForEach(page => page.Input.Examples).ChildRules(example =>
        {
            example.RuleFor(one => one.Competency)
                .Must(code => code is null || Domain.Vacancies.Competencies.Find(code) is not null).WithMessage("Competency_Unknown");
            example.RuleFor(one => one.Text).MaximumLength(ApplicationAnswers.LongTextLength).WithMessage("TooLong");
        });
        RuleFor(page => page).Custom((page, context) =>
        {
            var chosen = new HashSet<string>(StringComparer.Ordinal);
            for (var index = 0; index < page.Input.Examples.Count; index++)
            {
                var (competency, text) = (page.Input.Examples[index].Competency, page.Input.Examples[index].Text);
                if (competency is not null && !chosen.Add(competency))
                {
                    context.AddFailure($"Input.Examples[{index}].Competency", "Competency_Twice");
                }

                if (!page.IsLenient && WordCount.Of(text) is var words && words > page.MostWords)
                {
                    context.AddFailure(new FluentValidation.Results.ValidationFailure($"Input.Examples[{index}].Text", "TooManyWords")
                    {
                        FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["Words"] = words, ["MostWords"] = page.MostWords },
                    });
                }
            }
        });
    }
}
