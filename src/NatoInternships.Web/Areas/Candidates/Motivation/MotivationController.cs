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

namespace NatoInternships.Web.Areas.Candidates.Motivation;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/motivation")]
public sealed class MotivationController(
    SectionContextQuery places, OwnAnswersQuery own, EditAnswers editAnswers, MotivationValidator validator, AnswerPresenter words, PageText text) : Controller
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

        return View(await PageAsync(place, MotivationInput.From(answers) with { Revision = StampOf(answers) }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string reference, MotivationInput input, string? then, CancellationToken ct)
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
            User.CandidateId(), reference, MotivationInput.Part, input.Revision, input.Into, Request.ArrivedAt(), ct) switch
        {
            EditOutcome.Saved saved => this.Saved(place, then, saved.Stamp),
            EditOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(page with
            {
                Input = input with { Revision = StampOf(stale.Theirs) },
                Theirs = words.Motivation(stale.Theirs),
            }),
            EditOutcome.DeadlinePassed or EditOutcome.NotOpen => this.Closed(place, [input.Motivation]),
            EditOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Motivation, ct);

    private async Task<MotivationPage> PageAsync(SectionContext place, MotivationInput input, CancellationToken ct) => new()
    {
        Place = place,
        Input = input,
        MostWords = (await own.LimitsAsync(place, ct)).MotivationWords,
        IsLenient = Request.IsAutosave() || Request.HasFormContentType && Request.Form["then"] == "list",
    };

    private static string StampOf(ApplicationAnswers answers) => SectionStamp.Of(MotivationInput.Part(answers));
}
