using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Preferences;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/preferences")]
public sealed class PreferencesController(
    SectionContextQuery contexts, OwnAnswersQuery answers, EditAnswers editAnswers, PreferencesValidator validator, AnswerPresenter presenter, PageText text)
    : AnswerSectionController<PreferencesInput, PreferencesPage>(contexts, answers, editAnswers, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.Preferences;

    protected override async Task<PreferencesPage> PageAsync(SectionContext context, PreferencesInput input, CancellationToken ct)
    {
        var choices = await Answers.ChoicesAsync(context.VacancyId!.Value, ct);

        return new PreferencesPage { Place = context, Input = input, Intakes = choices.Intakes, Sections = choices.Sections };
    }

    protected override IReadOnlyList<SummaryRow> Summary(ApplicationAnswers stored, PreferencesPage page) => presenter.Preferences(stored, page.Sections);

    protected override IEnumerable<string?> Texts(PreferencesInput input) => [];
}
