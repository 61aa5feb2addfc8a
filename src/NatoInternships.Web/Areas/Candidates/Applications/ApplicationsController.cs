using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Applications;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications")]
public sealed class ApplicationsController(Wallets wallets, ReorderChoices reorderChoices, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(new ApplicationsPage(await wallets.OfAsync(User.CandidateId(), ct), clock.GetUtcNow()));

    /// <param name="reference">Of the choice to move.</param>
    /// <param name="to">"up" or "down".</param>
    /// <param name="from">The application on whose page the button stood; nothing on the list.</param>
    /// <param name="ct">Cancels the move.</param>
    [HttpPost("{reference}/move")]
    public async Task<IActionResult> Move(string reference, string? to, string? from, CancellationToken ct)
    {
        if (!await reorderChoices.ExecuteAsync(User.CandidateId(), reference, to == "up", ct))
        {
            return NotFound();
        }

        return from is null
            ? RedirectToAction(nameof(Index))
            : RedirectToAction(nameof(TaskList.TaskListController.Index), "TaskList", new { reference = from });
    }
}
