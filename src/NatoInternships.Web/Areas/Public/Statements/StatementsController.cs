using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Framework.Caching;

namespace NatoInternships.Web.Areas.Public.Statements;

/// <summary>The statements about the portal. A test compares the privacy page with the existing tables and jobs.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class StatementsController(TimeProvider clock) : Controller
{
    private static readonly TextPage AccessibilityPage = new("Accessibility", ["aim", "how", "tested", "not-tested", "known", "report"]);

    private static readonly TextPage PrivacyPage = new("Privacy", ["what", "who", "division", "long", "not-yet", "rights", "cookies", "logs"]);

    private static readonly TextPage TermsPage = new("Terms", ["internship", "application", "account", "use", "outage", "languages"]);

    [HttpGet("/accessibility")]
    [PublicPage]
    public IActionResult Accessibility() => Page(AccessibilityPage);

    [HttpGet("/privacy")]
    [PublicPage]
    public IActionResult Privacy() => Page(PrivacyPage);

    [HttpGet("/terms")]
    [PublicPage]
    public IActionResult Terms() => Page(TermsPage);

    private ViewResult Page(TextPage page)
    {
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));

        return View("TextPage", page);
    }
}
