using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.TaskList;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class TaskListController(ApplicationOverviewQuery readings, CallApplicationsQuery callApplicationsQuery, TaskListBuilder words, ApplicationStatusPresenter states) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return NotFound();
        }

        var changes = reading.HasUnsentChanges ? words.Changes(reading) : [];

        return View(new TaskListPage
        {
            Head = ApplicationHead.Of(reading),
            State = states.Line(reading.State),
            Groups = words.Groups(reading, changes),
            ChangeCount = changes.Count,
            IsInPool = reading.Application.JoinedPoolAt is not null,
            CallApplications = await callApplicationsQuery.OfCallAsync(User.CandidateId(), reading.Vacancy.CallId, ct),
        });
    }
}
