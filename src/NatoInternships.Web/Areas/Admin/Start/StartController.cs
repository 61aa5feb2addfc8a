using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.Start;

/// <summary>The first page of the Internship Office: what waits, and since when.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin")]
public sealed class StartController(StartPageQuery query) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.ReadAsync(User.UserId(), User.IsInRole(PortalRoles.HrLead), ct));
}
