using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/languages")]
[Route("applications/{reference}/languages")]
public sealed class YourLanguagesController(
    SectionContextQuery contexts, OwnProfileQuery profiles, ChangeProfile changeProfile, YourLanguagesValidator validator, ProfilePresenter presenter, PageText text)
    : ProfileSectionController<YourLanguagesInput, YourLanguagesPage>(contexts, profiles, changeProfile, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.Languages;

    protected override Task<YourLanguagesPage> PageAsync(SectionContext context, YourLanguagesInput input, CancellationToken ct) =>
        Task.FromResult(YourLanguagesPage.Of(context, input));

    protected override IReadOnlyList<SummaryRow> Summary(CandidateProfile stored) => presenter.LanguagesOf(stored);

    protected override YourLanguagesInput Prepare(YourLanguagesInput input)
    {
        if (input.Remove is not { } removed)
        {
            return input;
        }

        // Without this, the field would show what was posted for the removed language.
        foreach (var (field, _) in ModelState.FindKeysWithPrefix($"{nameof(input)}.{nameof(input.Others)}[{removed}]").ToList())
        {
            ModelState.Remove(field);
        }

        return input.WithoutRemoved();
    }

    protected override Task<IActionResult?> AfterSaveAsync(SectionContext context, YourLanguagesInput input) =>
        Task.FromResult<IActionResult?>(input.Remove is null ? null : Redirect(Url.Content(context.Here)));
}
