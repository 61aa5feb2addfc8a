using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Motivation;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/motivation")]
public sealed class MotivationController(
    SectionContextQuery contexts, OwnAnswersQuery answers, EditAnswers editAnswers, MotivationValidator validator, AnswerPresenter presenter, PageText text)
    : AnswerSectionController<MotivationInput, MotivationPage>(contexts, answers, editAnswers, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.Motivation;

    protected override async Task<MotivationPage> PageAsync(SectionContext context, MotivationInput input, CancellationToken ct) => new()
    {
        Place = context,
        Input = input,
        MostWords = (await Answers.LimitsAsync(context, ct)).MotivationWords,
        IsLenient = IsLenient,
    };

    protected override IReadOnlyList<SummaryRow> Summary(ApplicationAnswers stored, MotivationPage page) => presenter.Motivation(stored);

    protected override IEnumerable<string?> Texts(MotivationInput input) => [input.Motivation];
}
