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

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/languages")]
[Route("applications/{reference}/languages")]
public sealed class YourLanguagesController(
    SectionContextQuery places, OwnProfileQuery own, ChangeProfile changeProfile, YourLanguagesValidator validator, ProfilePresenter words, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var profile = await own.ReadAsync(User.CandidateId(), ct);

        return View(YourLanguagesPage.Of(place, YourLanguagesInput.From(profile) with { Revision = StampOf(profile) }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, YourLanguagesInput input, string? then, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        if (input.Remove is { } removed)
        {
            input = input.WithoutRemoved();
            foreach (var (field, _) in ModelState.FindKeysWithPrefix($"{nameof(input)}.{nameof(input.Others)}[{removed}]").ToList())
            {
                ModelState.Remove(field); // what was sent for it is not shown again
            }
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.NotSaved(YourLanguagesPage.Of(place, input));
        }

        return await changeProfile.ExecuteAsync(User.CandidateId(), YourLanguagesInput.Part, input.Revision, input.Into, ct) switch
        {
            ChangeProfileOutcome.Changed when input.Remove is not null => Redirect(Url.Content(place.Here)),
            ChangeProfileOutcome.Changed changed => this.Saved(place, then, changed.Stamp),
            ChangeProfileOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(
                YourLanguagesPage.Of(place, input with { Revision = StampOf(stale.Theirs) }) with { Theirs = words.LanguagesOf(stale.Theirs) }),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string? reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Languages, ct);

    private static string StampOf(CandidateProfile profile) => SectionStamp.Of(YourLanguagesInput.Part(profile));
}
