using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.TaskList;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class TaskListController(ApplicationOverviewQuery overviewQuery, CallApplicationsQuery callApplicationsQuery, TaskListBuilder builder, ApplicationStatusPresenter states, ReleasedDecisionsQuery decisions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is not { } overview)
        {
            return NotFound();
        }

        var changes = overview.HasUnsentChanges ? builder.Changes(overview) : [];

        return View(new TaskListPage
        {
            Head = ApplicationHead.Of(overview),
            State = states.Line(overview.State),
            SubmittedVersion = overview.Application.SubmittedVersion,
            Decision = await decisions.FindAsync(User.CandidateId(), reference, ct),
            Groups = builder.Groups(overview, changes),
            ChangeCount = changes.Count,
            IsInPool = overview.Application.JoinedPoolAt is not null,
            CallApplications = await callApplicationsQuery.OfCallAsync(User.CandidateId(), overview.Vacancy.CallId, ct),
        });
    }
}
