using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.DeleteDraft;

/// <summary>Deletes a draft that was never submitted, after a confirmation page.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/delete")]
public sealed class DeleteDraftController(ApplicationOverviewQuery overviewQuery, UseCases.Applications.DeleteDraft deleteDraft) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) =>
        await overviewQuery.FindAsync(User.CandidateId(), reference, ct) switch
        {
            null => NotFound(),
            { Application.CanDelete: false } overview => View("NotOpen", ApplicationHead.Of(overview)),
            var overview => View(new DeleteDraftPage(ApplicationHead.Of(overview), overview.Application.Id)),
        };

    /// <param name="reference">Reference of the draft.</param>
    /// <param name="id">Id of the draft, posted by the page.</param>
    /// <param name="number">Number of its vacancy, posted by the page. The list then names the deleted draft.</param>
    /// <param name="ct">Cancels the deletion.</param>
    [HttpPost]
    public async Task<IActionResult> Index(string reference, Guid? id, string? number, CancellationToken ct)
    {
        var outcome = await deleteDraft.ExecuteAsync(User.CandidateId(), User.UserId(), reference, id, ct);

        return outcome switch
        {
            DeleteDraftOutcome.Deleted => Redirect(Url.Content(CandidateLinks.ApplicationsAfterDeletion(number))),
            DeleteDraftOutcome.NotOpen when await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is { } overview => this.Refused("NotOpen", ApplicationHead.Of(overview)),
            DeleteDraftOutcome.NotOpen or DeleteDraftOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }
}
