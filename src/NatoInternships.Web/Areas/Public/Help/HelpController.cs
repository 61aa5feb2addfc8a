using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Infrastructure.Caching;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>The pages that answer in place of a telephone: each is a list of sections in the texts of this folder.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class HelpController(TimeProvider clock) : Controller
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

    private ViewResult Page(HelpPage page)
    {
        HttpContext.KeepPage(Freshness.Until(clock.GetUtcNow(), []));

        return View("Page", page);
    }
}
