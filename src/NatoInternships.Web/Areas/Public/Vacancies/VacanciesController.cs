using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Vacancies;

[Area("Public")]
[AllowAnonymous]
public sealed class VacanciesController(PortalDbContext db, PublishedVacancyCache vacancyCache, OwnChoicesQuery ownChoicesQuery, TimeProvider clock, PageText text, IOptions<SiteOptions> site) : Controller
{
    [HttpGet("/vacancies")]
    [PublicPage("q", "division", "intake", "show", "page")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var list = VacancyList.Of(await vacancyCache.ReadAsync(db, ct), VacancyFilter.Read(Request.Query), now);
        var deadlines = list.Rows.Select(row => row.Deadline.ClosesAt).Concat(list.FirstDeadline is { } first ? [first.ClosesAt] : []);
        HttpContext.KeepPage(CacheLifetime.Until(now, deadlines));

        return View(list with { Own = await OwnAsync(now, ct) });
    }

    [HttpGet("/vacancies/{number}")]
    [PublicPage]
    public async Task<IActionResult> Notice(string number, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await vacancyCache.FindAsync(db, number, ct) is not { } notice)
        {
            return NotFound();
        }

        var own = await OwnAsync(now, ct);
        HttpContext.KeepPage(CacheLifetime.Until(now, [notice.Deadline.ClosesAt], notice.InfoSession is { } session ? [session.EndsAt] : []));

        return View(new NoticePage(notice)
        {
            Now = now,
            Own = own?.States.GetValueOrDefault(notice.Id),
            ChoicesLeft = own is { Limit: > 0 } ? own.Left : null,
            IsCandidate = own is not null,
        });
    }

    /// <summary>Returns the deadline and the info session as a calendar file.</summary>
    [HttpGet("/vacancies/{number}/calendar.ics")]
    [PublicPage]
    public async Task<IActionResult> Calendar(string number, CancellationToken ct)
    {
        if (await vacancyCache.FindAsync(db, number, ct) is not { } notice)
        {
            return NotFound();
        }

        var address = site.Value.Page(PageLanguage.Current, LinkPath.Of(PublicLinks.Vacancy(notice.Number)));
        var file = NoticeCalendar.Write(notice, text, PageLanguage.Current, address);
        HttpContext.KeepPage(CacheLifetime.Until(clock.GetUtcNow(), []));

        return File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", $"{notice.Number}.ics");
    }

    // Staff have no applications.
    private async Task<OwnChoices?> OwnAsync(DateTimeOffset now, CancellationToken ct) =>
        User.IsInRole(PortalRoles.Candidate) ? await ownChoicesQuery.FindAsync(User.CandidateId(), now, ct) : null;
}
