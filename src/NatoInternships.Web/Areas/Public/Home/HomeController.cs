using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Infrastructure.Caching;

namespace NatoInternships.Web.Areas.Public.Home;

[Area("Public")]
[AllowAnonymous]
public sealed class HomeController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("/")]
    [PublicPage]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await FirstToCloseAsync(now, ct);
        var sessionEnds = open?.InfoSession?.EndsAt;
        HttpContext.KeepPage(Freshness.Until(now, open is null ? [] : [open.Deadline.ClosesAt], sessionEnds is { } end ? [end] : []));

        return View(open is null ? await BetweenCallsAsync(ct) : await OpenAsync(open, now, ct));
    }

    private async Task<HomeView> OpenAsync(FeaturedCall open, DateTimeOffset now, CancellationToken ct) => new()
    {
        Open = open,
        Rows = await VacancyRow.ReadAsync(db.Vacancies.OpenAt(now).Where(v => v.CallId == open.CallId).ByDeadline().Take(HomeView.RowsShown), ct),
        Deadline = new DeadlineView(open.Deadline, now, open.InfoSession, Url.Content($"~/vacancies/{open.Number}/calendar.ics")),
        CutOffs = CutOffs.For(open.Criteria, open.ReferenceDate),
    };

    private async Task<HomeView> BetweenCallsAsync(CancellationToken ct)
    {
        var last = await db.Vacancies.Where(v => v.Status == VacancyStatus.Published)
            .OrderByDescending(v => v.ClosesAt).ThenBy(v => v.Id)
            .Select(v => new { v.DeadlineDate, v.DeadlineTime })
            .FirstOrDefaultAsync(ct);

        return new HomeView { LastClosed = last is null ? null : new ApplicationDeadline(last.DeadlineDate, last.DeadlineTime) };
    }

    private Task<FeaturedCall?> FirstToCloseAsync(DateTimeOffset now, CancellationToken ct)
    {
        var open = db.Vacancies.OpenAt(now);
        var joined =
            from v in open
            join call in db.Calls on v.CallId equals call.Id
            join criteria in db.CriteriaVersions on v.CriteriaId equals criteria.Id
            orderby v.ClosesAt, v.Number
            select new FeaturedCall
            {
                CallId = call.Id,
                Year = call.Year,
                ApplicationLimit = call.ApplicationLimit,
                OpenCount = open.Count(other => other.CallId == call.Id),
                Number = v.Number,
                DeadlineDate = v.DeadlineDate,
                ReferenceDate = v.ReferenceDate,
                DeadlineTime = v.DeadlineTime,
                Grant = v.Grant,
                HoursPerWeek = v.HoursPerWeek,
                Months = v.Months,
                InfoSession = v.InfoSession,
                Criteria = criteria.Criteria,
                Starts = v.Intakes.OrderBy(intake => intake.FirstDay).Select(intake => intake.FirstDay).ToList(),
            };

        return joined.FirstOrDefaultAsync(ct);
    }
}
