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

namespace NatoInternships.Web.Areas.Candidates.AboutYou;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/about-you")]
[Route("applications/{reference}/about-you")]
public sealed class AboutYouController(
    SectionContextQuery places, OwnProfileQuery own, ChangeProfile changeProfile, AboutYouValidator validator, ProfilePresenter words, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var profile = await own.ReadAsync(User.CandidateId(), ct);

        return View(Page(place, AboutYouInput.From(profile) with { Revision = StampOf(profile) }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, AboutYouInput input, string? then, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.NotSaved(Page(place, input));
        }

        return await changeProfile.ExecuteAsync(User.CandidateId(), AboutYouInput.Part, input.Revision, input.Into, ct) switch
        {
            ChangeProfileOutcome.Changed changed => this.Saved(place, then, changed.Stamp),
            ChangeProfileOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(
                Page(place, input with { Revision = StampOf(stale.Theirs) }) with { Theirs = words.AboutYou(stale.Theirs) }),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string? reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.AboutYou, ct);

    private static AboutYouPage Page(SectionContext place, AboutYouInput input) => new()
    {
        Place = place,
        Input = input with { Nationalities = AboutYouInput.Boxes(input.Nationalities) },
    };

    private static string StampOf(CandidateProfile profile) => SectionStamp.Of(AboutYouInput.Part(profile));
}
