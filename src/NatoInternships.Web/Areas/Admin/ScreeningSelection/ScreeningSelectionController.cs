using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ScreeningSelection;

/// <summary>What an officer does with several selected applications. A decision is shown first, then confirmed, and can be undone.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/screening/selection")]
public sealed class ScreeningSelectionController(SelectionQuery selections, AssignApplications assign, DecideMany decideMany, UndoBulk undoBulk, ReadNotes notes) : Controller
{
    private const char Between = ' ';

    /// <param name="list">The list, from the address.</param>
    /// <param name="input">The selection.</param>
    /// <param name="ct">Cancels until the save.</param>
    [HttpPost("")]
    [Reads(AuditActions.ApplicationsListed, AuditSubjects.Call)]
    public async Task<IActionResult> Index([FromQuery] ScreeningListInput list, [FromForm] SelectionInput input, CancellationToken ct)
    {
        if (input.Pick.Count == 0)
        {
            return ToList(list, new ScreeningMessage("NothingSelected", 0));
        }

        if (input.Outcome is { } outcome)
        {
            return View(Noted(await selections.ReadAsync(input, list, outcome, User.UserId(), ct)));
        }

        return ModelState.IsValid && await assign.ExecuteAsync(User.UserId(), [.. input.Pick.Take(BulkAction.MostItems)], input.To, ct) is { } assigned
            ? ToList(list, new ScreeningMessage(input.To is null ? "HandedBack" : "Assigned", assigned, input.Pick.Count - assigned))
            : BadRequest();
    }

    /// <param name="list">The list, from the address.</param>
    /// <param name="input">The decision.</param>
    /// <param name="seen">Reference and stamp of each application, separated by a blank.</param>
    /// <param name="ct">Cancels until the save.</param>
    [HttpPost("decide")]
    [Reads(AuditActions.ApplicationsListed, AuditSubjects.Call)]
    public async Task<IActionResult> Decide([FromQuery] ScreeningListInput list, [FromForm] SelectionInput input, [FromForm] IReadOnlyList<string> seen, CancellationToken ct)
    {
        var selection = seen
            .Select(one => one.Split(Between))
            .Where(parts => parts.Length == 2)
            .Take(BulkAction.MostItems)
            .GroupBy(parts => parts[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(parts => parts.Key, parts => parts.First()[1], StringComparer.OrdinalIgnoreCase);
        if (input.Outcome is not { } outcome || selection.Count == 0)
        {
            return BadRequest();
        }

        var wanted = input.ToDecision(outcome);
        if (outcome == DecisionOutcome.NotEligible && wanted.Reason is null)
        {
            return this.Invalid("Index", Noted(await selections.ReadAsync(input with { Pick = [.. selection.Keys] }, list, outcome, User.UserId(), ct)));
        }

        var result = await decideMany.ExecuteAsync(User.UserId(), selection, wanted, ct);

        return ToList(list, new ScreeningMessage("Decided", result.Decided, result.LeftOut, result.ActionId));
    }

    [HttpPost("{id:guid}/undo")]
    public async Task<IActionResult> Undo([FromQuery] ScreeningListInput list, Guid id, CancellationToken ct) =>
        await undoBulk.ExecuteAsync(User.UserId(), id, ct) is { } result
            ? ToList(list, new ScreeningMessage("Undone", result.Undone, result.Kept))
            : NotFound();

    private SelectionPage Noted(SelectionPage page)
    {
        notes.Of(page.CallId, $"a selection of {page.Applications.Count}");

        return page;
    }

    private RedirectResult ToList(ScreeningListInput list, ScreeningMessage message)
    {
        message.Keep(this);

        return Redirect(Url.Content(OfficeLinks.Screening()) + list.ToQuery());
    }
}
