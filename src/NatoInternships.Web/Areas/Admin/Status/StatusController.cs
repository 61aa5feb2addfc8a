using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.Status;

/// <summary>The state of the portal's parts, in words for the Internship Office.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/status")]
public sealed class StatusController(StatusPageQuery query) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.ReadAsync(ct));
}
