using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Pool;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Admin.Needs;

/// <summary>The needs of the divisions: approved, sent back with a question, closed, or given more places.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/needs")]
public sealed class NeedsController(
    OfficeNeedsQuery needs, ReviewNeed reviewNeed, CloseNeed closeNeed, RaisePlaces raisePlaces, QuestionValidator questions, ReasonValidator reasons, PageText text) : Controller
{
    private const string MessageKey = "OfficeNeedMessage";

    /// <param name="state">What waits for the Internship Office unless another state is named.</param>
    /// <param name="division">Code of a division.</param>
    /// <param name="after">The key after which the page starts.</param>
    /// <param name="before">The key before which the page ends.</param>
    /// <param name="rows">How many rows a page has.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(NeedState? state, string? division, string? after, string? before, string? rows, CancellationToken ct) =>
        View(await needs.ListAsync(state is { } one and not NeedState.Draft && Enum.IsDefined(one) ? one : NeedState.Asked, division, after, before, KeysetPager.RowsOf(rows), ct));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await needs.PageAsync(id, ct) is { } page ? View(page with { Message = TempData[MessageKey] as string }) : NotFound();

    [HttpPost("{id:guid}/approve")]
    public async Task<IActionResult> Approve(Guid id, OfficeNeedInput input, CancellationToken ct) =>
        await AfterAsync(await reviewNeed.ExecuteAsync(User.UserId(), id, input.Revision, question: null, ct), id, input, "Approved", ct);

    [HttpPost("{id:guid}/refer-back")]
    public async Task<IActionResult> ReferBack(Guid id, OfficeNeedInput input, CancellationToken ct) =>
        await InvalidAsync(id, input, questions, ct)
        ?? await AfterAsync(await reviewNeed.ExecuteAsync(User.UserId(), id, input.Revision, input.Question!.Trim(), ct), id, input, "ReferredBack", ct);

    [HttpPost("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, OfficeNeedInput input, CancellationToken ct) =>
        await InvalidAsync(id, input, reasons, ct)
        ?? await AfterAsync(await closeNeed.ExecuteAsync(User.UserId(), id, input.Revision, input.Reason!.Trim(), byOffice: true, ct), id, input, "Closed", ct);

    [HttpPost("{id:guid}/places")]
    public async Task<IActionResult> Places(Guid id, OfficeNeedInput input, CancellationToken ct)
    {
        if (await needs.PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        var lowest = page.Need.Content.Places + 1;
        if (page.CanBeRaised && !(input.ReadPlaces() >= lowest && input.ReadPlaces() <= Need.MostPlaces))
        {
            ModelState.AddError($"{nameof(page.Input)}.{nameof(input.Places)}", text, "Places_OutOfRange", lowest, Need.MostPlaces);

            return this.Invalid("Show", page with { Input = input });
        }

        return await AfterAsync(await raisePlaces.ExecuteAsync(User.UserId(), id, input.Revision, input.ReadPlaces() ?? 0, ct), id, input, "PlacesRaised", ct);
    }

    private async Task<IActionResult?> InvalidAsync(Guid id, OfficeNeedInput input, IValidator<OfficeNeedInput> validator, CancellationToken ct) =>
        await needs.PageAsync(id, ct) is not { } page ? NotFound()
        : await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(page.Input)) ? null
        : this.Invalid("Show", page with { Input = input });

    private async Task<IActionResult> AfterAsync(NeedOutcome outcome, Guid id, OfficeNeedInput input, string message, CancellationToken ct)
    {
        if (outcome is NeedOutcome.Done)
        {
            TempData[MessageKey] = message;

            return Redirect(Url.Content(OfficeLinks.Need(id)));
        }

        if (outcome is NeedOutcome.NotFound || await needs.PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        ModelState.Clear();

        return this.Refused("Show", page with
        {
            Input = input with { Revision = page.Need.Revision }, // The typed text stays.
            Refusal = outcome switch
            {
                NeedOutcome.ChangedMeanwhile => page.Need.State == NeedState.Closed ? "TooLate_Closed" : "TooLate",
                NeedOutcome.OwnDivision => "OwnDivision",
                NeedOutcome.Refused { Problem: NeedProblem.NoticeCancelled } => "NoticeCancelled",
                var other => throw new NotSupportedException($"Unhandled outcome {other}."),
            },
        });
    }
}
