using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Infrastructure.Caching;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>What answers in place of a telephone: questions to search.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class HelpController(TimeProvider clock, PageText text) : Controller
{
    [HttpGet("/help")]
    [PublicPage("q")]
    public IActionResult Index(string? q)
    {
        HttpContext.KeepPage(Freshness.Until(clock.GetUtcNow(), []));

        return View(new HelpSearch(text).Find(q));
    }
}
