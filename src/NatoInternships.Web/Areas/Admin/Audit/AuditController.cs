using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.Audit;

/// <summary>The audit trail by action, actor, subject and time. It shows ids only, because the entries hold nothing else.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Trail)]
[Route("admin/audit")]
public sealed class AuditController(AuditPageQuery query) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken ct)
    {
        ModelState.Clear(); // The page says itself which fields it did not understand.

        return View(await query.PageAsync(filter, ct));
    }
}
