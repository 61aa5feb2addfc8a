using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>Shows the questions and answers, with a search.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class HelpController(TimeProvider clock, PageText text) : Controller
{
    [HttpGet("/help")]
    [PublicPage("q")]
    public IActionResult Index(string? q)
    {
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));

        return View(new HelpSearch(text).Find(q));
    }
}
