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

/// <summary>Serves robots.txt and the site map.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class CrawlersController(PortalDbContext db, PublishedVacancyCache vacancyCache, TimeProvider clock, IOptions<SiteOptions> site) : Controller
{
    // Pages that need an account. Public pages that must not be listed have noindex.
    private static readonly string[] NeedAnAccount = ["account", "applications", "profile", "admin", "divisions"];

    [HttpGet("/sitemap.xml")]
    [PublicPage]
    public async Task<IActionResult> Sitemap(CancellationToken ct)
    {
        var map = SiteMap.Write(await vacancyCache.ReadAsync(db, ct), site.Value);
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
            $"Disallow: /*?{LanguageInPath.SwitchKey}=", // The same page again through a redirect.
            $"Disallow: /*&{LanguageInPath.SwitchKey}=",
            "",
            $"Sitemap: {site.Value.Absolute("/sitemap.xml")}",
        ];

        return Content(string.Join('\n', lines) + "\n", "text/plain", Encoding.UTF8);
    }
}
