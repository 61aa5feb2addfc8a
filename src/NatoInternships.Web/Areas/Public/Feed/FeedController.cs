using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Feed;

/// <summary>Serves the notices for feed readers, one feed for each language, at a URL without language prefix.</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class FeedController(PortalDbContext db, PublishedVacancyCache vacancyCache, TimeProvider clock, PageText text, IOptions<SiteOptions> site) : Controller
{
    [HttpGet("/feed/{culture}.atom")]
    [PublicPage]
    public async Task<IActionResult> Index(string culture, CancellationToken ct)
    {
        if (PageLanguage.FromCode(culture) is not { } language || culture != language.Code())
        {
            return NotFound();
        }

        var notices = await vacancyCache.ReadAsync(db, ct);
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));

        return File(XmlFile.Write(new NoticeFeed(language, text, site.Value).Write(notices)), "application/atom+xml; charset=utf-8");
    }
}
