using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.AboutYou;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/about-you")]
[Route("applications/{reference}/about-you")]
public sealed class AboutYouController(
    SectionContextQuery contexts, OwnProfileQuery profiles, ChangeProfile changeProfile, AboutYouValidator validator, ProfilePresenter presenter, PageText text)
    : ProfileSectionController<AboutYouInput, AboutYouPage>(contexts, profiles, changeProfile, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.AboutYou;

    protected override Task<AboutYouPage> PageAsync(SectionContext context, AboutYouInput input, CancellationToken ct) => Task.FromResult(new AboutYouPage
    {
        Place = context,
        Input = input with { Nationalities = AboutYouInput.Boxes(input.Nationalities) },
    });

    protected override IReadOnlyList<SummaryRow> Summary(CandidateProfile stored) => presenter.AboutYou(stored);
}
