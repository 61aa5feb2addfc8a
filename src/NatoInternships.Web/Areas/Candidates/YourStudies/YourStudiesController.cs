using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/studies")]
[Route("applications/{reference}/studies")]
public sealed class YourStudiesController(
    SectionContextQuery places, OwnProfileQuery own, ChangeProfile changeProfile, YourStudiesValidator validator, ProfilePresenter profilePresenter, PageText text, StudiesRule studiesRule) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var profile = await own.ReadAsync(User.CandidateId(), ct);

        return View(await PageAsync(place, YourStudiesInput.From(profile) with { Revision = StampOf(profile) }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, YourStudiesInput input, string? then, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.NotSaved(await PageAsync(place, input, ct));
        }

        return await changeProfile.ExecuteAsync(User.CandidateId(), YourStudiesInput.Part, input.Revision, input.Into, ct) switch
        {
            ChangeProfileOutcome.Changed changed => this.Saved(place, then, changed.Stamp),
            ChangeProfileOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(
                await PageAsync(place, input with { Revision = StampOf(stale.Theirs) }, ct) with { Theirs = profilePresenter.StudiesOf(stale.Theirs) }),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string? reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Studies, ct);

    private async Task<YourStudiesPage> PageAsync(SectionContext place, YourStudiesInput input, CancellationToken ct)
    {
        var rule = await studiesRule.FindAsync(place, ct);

        return new YourStudiesPage
        {
            Place = place,
            Input = input,
            Rule = rule,
            AsksReason = input.Reason is not null || rule?.NeedsReason(input.Into(new CandidateProfile())) == true,
        };
    }

    private static string StampOf(CandidateProfile profile) => SectionStamp.Of(YourStudiesInput.Part(profile));
}
