using System.ComponentModel.DataAnnotations;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.CompetencyExamples;

public sealed record CompetencyExamplesInput : SectionInput, ISectionInput<CompetencyExamplesInput, ApplicationAnswers>
{
    public IReadOnlyList<ExampleInput> Examples { get; init; } = new List<ExampleInput>(); // one that model binding can fill

    public static object Part(ApplicationAnswers answers) => answers.Competencies;

    public static CompetencyExamplesInput From(ApplicationAnswers answers) => new()
    {
        Examples = [.. answers.Competencies.Select(example => new ExampleInput { Competency = example.Competency, Text = example.Text })],
    };

    public ApplicationAnswers Into(ApplicationAnswers answers) => answers with
    {
        Competencies =
        [
            .. Examples.Where(example => example.Competency is not null || example.Text is not null)
                .Select(example => new CompetencyExample(example.Competency, example.Text)),
        ],
    };
}

/// <summary>One competency and its example.</summary>
public sealed record ExampleInput
{
    public string? Competency { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
}
