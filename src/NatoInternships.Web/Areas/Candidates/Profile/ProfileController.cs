using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Profile;

/// <summary>The candidate's own data, shared by all their applications.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile")]
public sealed class ProfileController(OwnProfileQuery own, ProfilePresenter profilePresenter) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var rows = profilePresenter.Of(await own.ReadAsync(User.CandidateId(), ct));

        return View(new ProfilePage([.. rows.GroupBy(row => row.Section).Select(group => new ProfileGroup(group.Key, [.. group]))]));
    }
}
