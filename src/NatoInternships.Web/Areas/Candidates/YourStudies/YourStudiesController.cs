using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/studies")]
[Route("applications/{reference}/studies")]
public sealed class YourStudiesController(
    SectionContextQuery contexts, OwnProfileQuery profiles, ChangeProfile changeProfile, YourStudiesValidator validator, ProfilePresenter presenter, PageText text, StudiesRule studiesRule, TimeProvider clock)
    : ProfileSectionController<YourStudiesInput, YourStudiesPage>(contexts, profiles, changeProfile, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.Studies;

    protected override async Task<YourStudiesPage> PageAsync(SectionContext context, YourStudiesInput input, CancellationToken ct)
    {
        var rule = await studiesRule.FindAsync(context, ct);

        return new YourStudiesPage
        {
            Place = context,
            Input = input,
            Rule = rule,
            EndsAfter = rule?.ReferenceDate ?? BrusselsTime.From(clock.GetUtcNow()).Date,
            AsksReason = input.Reason is not null || rule?.NeedsReason(input.Into(new CandidateProfile())) == true,
        };
    }

    protected override IReadOnlyList<SummaryRow> Summary(CandidateProfile stored) => presenter.StudiesOf(stored);
}
