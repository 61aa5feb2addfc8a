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

namespace NatoInternships.Web.Areas.Candidates.CompetencyExamples;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/competencies")]
public sealed class CompetencyExamplesController(
    SectionContextQuery places, OwnAnswersQuery own, EditAnswers editAnswers, CompetencyExamplesValidator validator, AnswerPresenter words, PageText text) : Controller
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

        return View(await PageAsync(place, CompetencyExamplesInput.From(answers) with { Revision = StampOf(answers) }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string reference, CompetencyExamplesInput input, string? then, CancellationToken ct)
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
            User.CandidateId(), reference, CompetencyExamplesInput.Part, input.Revision, input.Into, Request.ArrivedAt(), ct) switch
        {
            EditOutcome.Saved saved => this.Saved(place, then, saved.Stamp),
            EditOutcome.ChangedMeanwhile stale => this.ChangedMeanwhile(page with
            {
                Input = input with { Revision = StampOf(stale.Theirs) },
                Theirs = words.Competencies(stale.Theirs),
            }),
            EditOutcome.DeadlinePassed or EditOutcome.NotOpen => this.Closed(place, input.Examples.Select(example => example.Text)),
            EditOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<SectionContext?> PlaceAsync(string reference, CancellationToken ct) =>
        places.FindAsync(User.CandidateId(), reference, ApplicationSection.Competencies, ct);

    private async Task<CompetencyExamplesPage> PageAsync(SectionContext place, CompetencyExamplesInput input, CancellationToken ct)
    {
        var limits = await own.LimitsAsync(place, ct);

        return new CompetencyExamplesPage
        {
            Place = place,
            Input = input with { Examples = [.. input.Examples.Concat(Enumerable.Repeat(new ExampleInput(), limits.Examples)).Take(limits.Examples)] },
            MostWords = limits.ExampleWords,
            WrittenIn = (await own.ReadAsync(User.CandidateId(), place, ct)).WrittenIn,
            IsLenient = Request.IsAutosave() || Request.HasFormContentType && Request.Form["then"] == "list",
        };
    }

    private static string StampOf(ApplicationAnswers answers) => SectionStamp.Of(CompetencyExamplesInput.Part(answers));
}
