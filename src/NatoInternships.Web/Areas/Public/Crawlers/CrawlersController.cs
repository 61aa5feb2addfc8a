using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Crawlers;

/// <summary>What search engines ask for first.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class CrawlersController(PortalDbContext db, PublishedVacancyCache vacancies, TimeProvider clock, IOptions<SiteOptions> site) : Controller
{
    // Pages that need an account: nothing to read there without one. What may be read but not listed says noindex itself.
    private static readonly string[] NeedAnAccount = ["account", "applications", "profile", "admin", "divisions"];

    [HttpGet("/sitemap.xml")]
    [PublicPage]
    public async Task<IActionResult> Sitemap(CancellationToken ct)
    {
        var map = SiteMap.Write(await vacancies.ReadAsync(db, ct), site.Value);
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));

        return File(XmlFile.Write(map), "application/xml; charset=utf-8");
    }

    [HttpGet("/robots.txt")]
    [PublicPage]
    public IActionResult Robots()
    {
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));
        IEnumerable<string> lines =
        [
            "User-agent: *",
            .. Enum.GetValues<Language>().SelectMany(language => NeedAnAccount.Select(part => $"Disallow: /{language.Code()}/{part}")),
            $"Disallow: /*?{LanguageInPath.SwitchKey}=", // the same page again, by way of a redirect
            $"Disallow: /*&{LanguageInPath.SwitchKey}=",
            "",
            $"Sitemap: {site.Value.Absolute("/sitemap.xml")}",
        ];

        return Content(string.Join('\n', lines) + "\n", "text/plain", Encoding.UTF8);
    }
}
