using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Applications;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications")]
public sealed class ApplicationsController(CallApplicationsQuery callApplicationsQuery, ReorderChoices reorderChoices, TimeProvider clock) : Controller
{
    /// <param name="deleted">Number of the vacancy whose draft was just deleted; null for none.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? deleted, CancellationToken ct)
    {
        var own = await callApplicationsQuery.OfAsync(User.CandidateId(), ct);

        // If the draft was started again, a reload must not say that it is deleted.
        var isGone = deleted is not null && !own.SelectMany(callApplications => callApplications.Applications).Any(row => row.Number == deleted);

        return View(new ApplicationsPage(own, clock.GetUtcNow(), isGone ? await callApplicationsQuery.TitleAsync(deleted!, ct) : null));
    }

    /// <param name="reference">Reference of the choice to move.</param>
    /// <param name="to">"up" or "down".</param>
    /// <param name="from">The application whose page has the button; null on the list.</param>
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
            : Redirect(Url.Content(CandidateLinks.Application(from)));
    }
}
