using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Caching;

namespace NatoInternships.Web.Areas.Public.Home;

[Area("Public")]
[AllowAnonymous]
public sealed class HomeController(PortalDbContext db, PublishedVacancyCache vacancies, TimeProvider clock) : Controller
{
    [HttpGet("/")]
    [PublicPage]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var home = HomeView.Of(await vacancies.ReadAsync(db, ct), now, Url.Content);
        HttpContext.KeepPage(CacheLifetime.Until(
            now, home.Open is { } open ? [open.Deadline.ClosesAt] : [], home.Open?.InfoSession?.EndsAt is { } end ? [end] : []));

        return View(home);
    }
}
