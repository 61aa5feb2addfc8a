using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.DeleteDraft;

/// <summary>Deletes a draft that was never submitted, after a page that asks.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/delete")]
public sealed class DeleteDraftController(ApplicationOverviewQuery readings, UseCases.Applications.DeleteDraft deleteDraft) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) =>
        await readings.FindAsync(User.CandidateId(), reference, ct) switch
        {
            null => NotFound(),
            { Application.CanDelete: false } reading => View("NotOpen", ApplicationHead.Of(reading)),
            var reading => View(new DeleteDraftPage(ApplicationHead.Of(reading), reading.Application.Id)),
        };

    /// <param name="reference">Of the draft.</param>
    /// <param name="id">Of the draft, from the page.</param>
    /// <param name="number">Of its vacancy, from the page: the list says which draft is gone.</param>
    /// <param name="ct">Cancels the deletion.</param>
    [HttpPost]
    public async Task<IActionResult> Index(string reference, Guid? id, string? number, CancellationToken ct)
    {
        var outcome = await deleteDraft.ExecuteAsync(User.CandidateId(), User.UserId(), reference, id, ct);

        return outcome switch
        {
            DeleteDraftOutcome.Deleted => RedirectToAction(nameof(ApplicationsController.Index), "Applications", new { deleted = number }),
            DeleteDraftOutcome.NotOpen when await readings.FindAsync(User.CandidateId(), reference, ct) is { } reading => this.Refused("NotOpen", ApplicationHead.Of(reading)),
            DeleteDraftOutcome.NotOpen or DeleteDraftOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }
}
