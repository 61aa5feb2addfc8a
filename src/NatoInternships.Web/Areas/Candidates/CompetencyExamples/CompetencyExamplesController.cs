using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.CompetencyExamples;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/competencies")]
public sealed class CompetencyExamplesController(
    SectionContextQuery contexts, OwnAnswersQuery answers, EditAnswers editAnswers, CompetencyExamplesValidator validator, AnswerPresenter presenter, PageText text)
    : AnswerSectionController<CompetencyExamplesInput, CompetencyExamplesPage>(contexts, answers, editAnswers, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.Competencies;

    protected override async Task<CompetencyExamplesPage> PageAsync(SectionContext context, CompetencyExamplesInput input, CancellationToken ct)
    {
        var limits = await Answers.LimitsAsync(context, ct);
        var choices = await Answers.ChoicesAsync(context.VacancyId!.Value, ct);

        return new CompetencyExamplesPage
        {
            Place = context,
            Input = input with { Examples = [.. input.Examples.Concat(Enumerable.Repeat(new ExampleInput(), limits.Examples)).Take(limits.Examples)] },
            Competencies = choices.Competencies,
            MostWords = limits.ExampleWords,
            WrittenIn = (await Answers.ReadAsync(User.CandidateId(), context, ct)).WrittenIn,
            IsLenient = IsLenient,
        };
    }

    protected override IReadOnlyList<SummaryRow> Summary(ApplicationAnswers stored, CompetencyExamplesPage page) => presenter.Competencies(stored);

    protected override IEnumerable<string?> Texts(CompetencyExamplesInput input) => input.Examples.Select(example => example.Text);
}
