using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Shared.Declarations;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.AiRule;

/// <summary>The rule on generative AI with the declaration it leads to, before anybody writes a word (ruling A16).</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class AiRuleController(TimeProvider clock, PageText text) : Controller
{
    [HttpGet("/ai-rule")]
    [PublicPage]
    public IActionResult Index()
    {
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));

        return View(DeclarationPresenter.InForce(text));
    }
}
