using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.Contact;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/contact")]
[Route("applications/{reference}/contact")]
public sealed class ContactController(
    SectionContextQuery places, OwnProfileQuery own, ChangeProfile changeProfile, ContactValidator validator, ProfilePresenter words, PageText text, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var profile = await own.ReadAsync(User.CandidateId(), ct);

        return View(Page(place, ContactInput.From(profile) with { Revision = StampOf(profile) }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, ContactInput input, string? then, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.NotSaved(Page(place, input));
        }

        var outcome = await changeProfile.ExecuteAsync(User.CandidateId(), ContactInput.Part, input.Revision, input.Into, ct);
        if (outcome is ChangeProfileOutcome.Changed)
        {
            await HttpContext.TellTimesInAsync(input.TimeZone);
        }

        return outcome switch
        {
            ChangeProfileOutcome.Changed changed => this.Saved(place, then, changed.Stamp),
            ChangeProfileOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(
                Page(place, input with { Revision = StampOf(stale.Theirs) }) with { Theirs = words.Contact(stale.Theirs) }),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string? reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Contact, ct);

    private ContactPage Page(SectionContext place, ContactInput input) => new()
    {
        Place = place,
        Input = input,
        Zones =
        [
            .. TimeZones.In(text.Language, clock.GetUtcNow(), input.TimeZone)
                .Select(zone => new ChoiceItem(zone.Id, zone.Label, Group: text[$"Region_{zone.Region}"])),
        ],
    };

    private static string StampOf(CandidateProfile profile) => SectionStamp.Of(ContactInput.Part(profile));
}
