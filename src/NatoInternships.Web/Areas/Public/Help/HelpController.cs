using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Infrastructure.Caching;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>The pages that answer in place of a telephone: each is a list of sections in the texts of this folder.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class HelpController(TimeProvider clock, HealthCheckService health) : Controller
{
    [HttpGet("/help")]
    [PublicPage]
    public IActionResult Index() => Page(HelpPage.Help);

    [HttpGet("/accessibility")]
    [PublicPage]
    public IActionResult Accessibility() => Page(HelpPage.Accessibility);

    [HttpGet("/privacy")]
    [PublicPage]
    public IActionResult Privacy() => Page(HelpPage.Privacy);

    [HttpGet("/ai-rule")]
    [PublicPage]
    public IActionResult AiRule() => Page(HelpPage.AiRule);

    [HttpGet("/terms")]
    [PublicPage]
    public IActionResult Terms() => Page(HelpPage.Terms);

    [HttpGet("/status")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Status(CancellationToken ct)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains("ready"), ct);

        return View(new StatusView(BrusselsTime.From(clock.GetUtcNow()), report.Status == HealthStatus.Healthy));
    }

    private ViewResult Page(HelpPage page)
    {
        HttpContext.KeepPage(Freshness.Until(clock.GetUtcNow(), []));

        return View("Page", page);
    }
}
