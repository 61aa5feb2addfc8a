using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Infrastructure.Caching;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>What answers in place of a telephone: questions to search, and whether the portal works.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class HelpController(TimeProvider clock, HealthCheckService health, PageText text) : Controller
{
    [HttpGet("/help")]
    [PublicPage("q")]
    public IActionResult Index(string? q)
    {
        HttpContext.KeepPage(Freshness.Until(clock.GetUtcNow(), []));

        return View(new HelpSearch(text).Find(q));
    }

    [HttpGet("/status")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Status(CancellationToken ct)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains("ready"), ct);

        return View(new StatusView(BrusselsTime.From(clock.GetUtcNow()), report.Status == HealthStatus.Healthy));
    }
}
