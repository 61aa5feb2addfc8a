using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Preferences;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/preferences")]
public sealed class PreferencesController(
    SectionContextQuery places, OwnAnswersQuery own, EditAnswers editAnswers, PreferencesValidator validator, AnswerPresenter words, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string reference, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        if (!place.IsOpen)
        {
            return this.TooLate(place);
        }

        var answers = await own.ReadAsync(User.CandidateId(), place, ct);

        return View(await PageAsync(place, PreferencesInput.From(answers) with { Revision = StampOf(answers) }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string reference, PreferencesInput input, string? then, CancellationToken ct)
    {
        if (await PlaceAsync(reference, ct) is not { } place)
        {
            return NotFound();
        }

        var page = await PageAsync(place, input, ct);
        if (!await validator.ValidateIntoAsync(page, ModelState, text, ct))
        {
            return this.NotSaved(page);
        }

        return await editAnswers.ExecuteAsync(
            User.CandidateId(), reference, PreferencesInput.Part, input.Revision, input.Into, Request.ArrivedAt(), ct) switch
        {
            EditOutcome.Saved saved => this.Saved(place, then, saved.Stamp),
            EditOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(page with
            {
                Input = input with { Revision = StampOf(stale.Theirs) },
                Theirs = words.Preferences(stale.Theirs, page.Sections),
            }),
            EditOutcome.DeadlinePassed or EditOutcome.NotOpen => this.Closed(place, []),
            EditOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Preferences, ct);

    private async Task<PreferencesPage> PageAsync(SectionContext place, PreferencesInput input, CancellationToken ct) => new()
    {
        Place = place,
        Input = input,
        Intakes = await own.IntakesAsync(place, ct),
        Sections = await own.SectionsAsync(place.VacancyId!.Value, ct),
    };

    private static string StampOf(ApplicationAnswers answers) => SectionStamp.Of(PreferencesInput.Part(answers));
}
