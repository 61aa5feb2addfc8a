using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Shared.Declarations;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.AiRule;

/// <summary>Shows the rule on generative AI and its declaration, before anybody starts an application (ruling A16).</summary>
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
