using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Draft;

/// <summary>Shows a draft that was not submitted, to read and print, also after the deadline.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/draft")]
public sealed class DraftController(ApplicationOverviewQuery overviewQuery, VersionComparison comparison) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is not { } overview)
        {
            return NotFound();
        }

        // After the deadline only the version in force counts. It has its own page.
        return overview is { IsOpen: false, Application.Status: ApplicationStatus.Submitted }
            ? Redirect(Url.Content(CandidateLinks.Submitted(reference)))
            : View(new DraftPage(ApplicationHead.Of(overview), AnswerGroup.Of(comparison.Of(overview).Select(row => row.Row))));
    }
}
