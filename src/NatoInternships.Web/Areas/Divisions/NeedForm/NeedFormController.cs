using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Divisions.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Divisions.NeedForm;

/// <summary>States a need, or changes one that is a draft or was sent back.</summary>
[Area("Divisions")]
[Authorize(Policy = Policies.Division)]
[Route("divisions/needs")]
public sealed class NeedFormController(
    DivisionReading reading, StateNeed stateNeed, WriteNeed writeNeed, AskForNeed askForNeed, NeedInputValidator validator, PageText text) : Controller
{
    private const string Send = "send";

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var choices = await reading.ChoicesAsync(ct);

        return choices.Divisions.Count == 0
            ? Redirect(Url.Content(DivisionLinks.Start())) // Says whom to ask.
            : View("Edit", Page(null, new NeedInput { DivisionId = choices.Divisions.Count == 1 ? choices.Divisions[0].Id : null }, choices));
    }

    /// <param name="input">The need.</param>
    /// <param name="then">"send" sends the saved draft to the Internship Office.</param>
    /// <param name="ct">Cancels the save.</param>
    [HttpPost("new")]
    public async Task<IActionResult> New(NeedInput input, string? then, CancellationToken ct)
    {
        var choices = await reading.ChoicesAsync(ct);
        if (choices.Divisions.Count == 0)
        {
            return NotFound();
        }

        var page = Page(null, input, choices);
        if (!await IsValidAsync(page.Input, then, ct))
        {
            return this.Invalid("Edit", page);
        }

        return await stateNeed.ExecuteAsync(User.UserId(), input.DivisionId!.Value, page.Input.ToProposal(text.Language), ct) switch
        {
            NeedOutcome.Done done => await AfterSaveAsync(done, then, ct),
            NeedOutcome.Refused refused => Refused(page, refused.Problem),
            NeedOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) => await reading.NeedAsync(id, ct) is not { } need
        ? NotFound()
        : need.CanBeWritten ? View(Page(need, NeedInput.From(need), await reading.ChoicesAsync(ct))) : Redirect(Url.Content(DivisionLinks.Need(id)));

    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, NeedInput input, string? then, CancellationToken ct)
    {
        if (await reading.NeedAsync(id, ct) is not { } need)
        {
            return NotFound();
        }

        var page = Page(need, input with { DivisionId = need.DivisionId }, await reading.ChoicesAsync(ct));
        if (!await IsValidAsync(page.Input, then, ct))
        {
            return this.Invalid("Edit", page);
        }

        return await writeNeed.ExecuteAsync(User.UserId(), id, input.Revision, page.Input.ToProposal(text.Language), ct) switch
        {
            NeedOutcome.Done done => await AfterSaveAsync(done, then, ct),
            NeedOutcome.Refused refused => Refused(page, refused.Problem),
            NeedOutcome.ChangedMeanwhile changed => Changed(page, changed.Theirs),
            NeedOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private async Task<bool> IsValidAsync(NeedInput input, string? then, CancellationToken ct)
    {
        ModelState.ClearWishes(); // The rows of the page may be others than the posted ones.
        var isValid = await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(NeedFormPage.Input));
        if (isValid && then == Send && input.ReadWishes().Count == 0)
        {
            ModelState.AddError($"{nameof(NeedFormPage.Input)}.Wishes[0].Code", text, "Wishes_Missing");
        }

        return ModelState.IsValid;
    }

    private async Task<IActionResult> AfterSaveAsync(NeedOutcome.Done saved, string? then, CancellationToken ct) => this.ToNeed(saved.Id, then != Send
        ? NeedMessage.Saved
        : await askForNeed.ExecuteAsync(User.UserId(), saved.Id, saved.Revision, ct) switch
        {
            NeedOutcome.Done => NeedMessage.Sent,
            NeedOutcome.Refused => NeedMessage.NoticeCancelled,
            _ => NeedMessage.NotSent,
        });

    private ViewResult Refused(NeedFormPage page, NeedProblem problem)
    {
        var section = page.Input.Wishes.ToList().FindIndex(row => row.Kind == nameof(Domain.Pool.WishKind.Section) && !row.IsBlank);
        var field = problem switch
        {
            NeedProblem.IntakeUnknown => nameof(NeedInput.IntakeId),
            NeedProblem.SectionUnknown => $"Wishes[{section}].Weight",
            _ => nameof(NeedInput.VacancyId),
        };
        ModelState.AddError($"{nameof(page.Input)}.{field}", text, $"Problem_{problem}");

        return this.Invalid("Edit", page);
    }

    // The typed version stays in the form. Its next save replaces theirs, which is shown beside it.
    private ViewResult Changed(NeedFormPage page, NeedDetail theirs)
    {
        ModelState.Clear();

        return this.Refused("Edit", page with { Theirs = theirs, Input = page.Input with { Revision = theirs.Revision } });
    }

    private static NeedFormPage Page(NeedDetail? need, NeedInput input, NeedChoices choices) => new NeedFormPage { Need = need, Input = input, Choices = choices }.WithRows();
}
