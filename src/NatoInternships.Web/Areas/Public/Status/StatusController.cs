using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Hosting;
using NatoInternships.Web.Framework.Load;

namespace NatoInternships.Web.Areas.Public.Status;

/// <summary>Shows the state of the portal, always with status 200. Machines use /health/ready.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class StatusController(Kept<StatusPage> status) : Controller
{
    [HttpGet("/status")]
    [PublicPage]
    [AlwaysAnswered]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var page = await status.ReadAsync(ct);
        if (page.CanSubmit)
        {
            HttpContext.KeepPage(StatusPageQuery.CacheLifetime); // The page shows when it was read.
        }

        return View(page);
    }
}
