using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Draft;

/// <summary>What was written and not submitted, to be read and printed, also after the deadline.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/draft")]
public sealed class DraftController(ApplicationOverviewQuery readings, VersionComparison comparison) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return NotFound();
        }

        // After the deadline only the version that stands counts, and it has a page of its own.
        return reading is { IsOpen: false, Application.Status: ApplicationStatus.Submitted }
            ? Redirect(Url.Content($"~/applications/{reference}/submitted"))
            : View(new DraftPage(ApplicationHead.Of(reading), AnswerGroup.Of(comparison.Of(reading).Select(row => row.Row))));
    }
}
