using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.YourExperience;

/// <summary>The list of experience with the use of software, and a form for each entry.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/experience")]
[Route("applications/{reference}/experience")]
public sealed class YourExperienceController(
    SectionContextQuery places, OwnProfileQuery own, ChangeProfile changeProfile, SkillsValidator skills, EntryValidator entries, ProfilePresenter profilePresenter, PageText text)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, CancellationToken ct) =>
        await PlaceAsync(reference, ct) is { } place ? View(await ListAsync(place, null, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, SkillsInput input, string? then, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        if (!await skills.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.NotSaved(await ListAsync(place, input, ct));
        }

        return await changeProfile.ExecuteAsync(User.CandidateId(), SkillsInput.Part, input.Revision, input.Into, ct) switch
        {
            ChangeProfileOutcome.Changed changed => this.Saved(place, then, changed.Stamp),
            ChangeProfileOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(
                await ListAsync(place, input with { Revision = SectionStamp.Of(SkillsInput.Part(stale.Theirs)) }, ct) with
                {
                    Theirs = [.. profilePresenter.ExperienceOf(stale.Theirs).Where(row => row.Key.StartsWith("it-", StringComparison.Ordinal))],
                }),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Entry([FromRoute] string? reference, Guid id, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var profile = await own.ReadAsync(User.CandidateId(), ct);
        var entry = profile.Experience.FirstOrDefault(one => one.Id == id);
        var input = entry is null ? new EntryInput() : EntryInput.From(entry);

        return View(new EntryPage { Place = place, Id = id, IsNew = entry is null, Input = input with { Revision = SectionStamp.Of(EntryInput.Part(id)(profile)) } });
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Entry([FromRoute] string? reference, Guid id, EntryInput input, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var page = new EntryPage { Place = place, Id = id, IsNew = false, Input = input };
        if (!await entries.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.Invalid("Entry", page);
        }

        switch (await changeProfile.ExecuteAsync(User.CandidateId(), EntryInput.Part(id), input.Revision, input.Into(id), ct))
        {
            case ChangeProfileOutcome.ChangedMeanwhile stale:
                ModelState.Clear();

                return this.Refused("Entry", page with
                {
                    Input = input with { Revision = SectionStamp.Of(EntryInput.Part(id)(stale.Theirs)) },
                    Theirs = [.. profilePresenter.ExperienceOf(stale.Theirs).Where(row => row.Key == id.ToString("N"))],
                });
            default:
                return Redirect(Url.Content(place.Here));
        }
    }

    [HttpPost("{id:guid}/remove")]
    public async Task<IActionResult> Remove([FromRoute] string? reference, Guid id, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        await changeProfile.ExecuteAsync(
            User.CandidateId(), EntryInput.Part(id), null, profile => profile with { Experience = [.. profile.Experience.Where(entry => entry.Id != id)] }, ct);

        return Redirect(Url.Content(place.Here));
    }

    private Task<SectionContext?> PlaceAsync(string? reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Experience, ct);

    private async Task<YourExperiencePage> ListAsync(SectionContext place, SkillsInput? typed, CancellationToken ct)
    {
        var profile = await own.ReadAsync(User.CandidateId(), ct);

        return new YourExperiencePage
        {
            Place = place,
            Input = typed ?? SkillsInput.From(profile) with { Revision = SectionStamp.Of(SkillsInput.Part(profile)) },
            Entries = [.. profile.Experience.Select(entry => new EntryRow(entry.Id, profilePresenter.Title(entry), profilePresenter.Detail(entry)))],
        };
    }
}
