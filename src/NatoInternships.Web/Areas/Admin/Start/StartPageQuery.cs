using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Web.Areas.Shared.Staff;

namespace NatoInternships.Web.Areas.Admin.Start;

/// <summary>Reads what waits for the Internship Office. The number of queries depends on the number of calls with held decisions only.</summary>
public sealed class StartPageQuery(PortalDbContext db, TimeProvider clock)
{
    private static readonly ScreeningState[] Open = [ScreeningState.Waiting, ScreeningState.SecondLook, ScreeningState.Eligible, ScreeningState.NotEligible];

    /// <param name="userId">The signed-in officer or lead.</param>
    /// <param name="isLead">Whether to read what only leads do.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<StartPage> ReadAsync(Guid userId, bool isLead, CancellationToken ct)
    {
        var drafts = await (
            from draft in db.NoticeDrafts
            join vacancy in db.Vacancies on draft.VacancyId equals vacancy.Id
            where vacancy.Status != VacancyStatus.Cancelled && (draft.State == NoticeDraftState.InReview || draft.State == NoticeDraftState.Approved)
            group draft by new { draft.State, draft.WrittenBy } into drafted
            select new { drafted.Key.State, drafted.Key.WrittenBy, Pile = new WaitingPile(drafted.Count(), drafted.Min(draft => draft.ChangedAt)) }).ToListAsync(ct);
        var needs = await db.Needs.Where(need => need.State == NeedState.Asked)
            .GroupBy(need => need.State)
            .Select(group => new WaitingPile(group.Count(), group.Min(need => need.StateSince)))
            .SingleOrDefaultAsync(ct);

        return new StartPage
        {
            UserId = userId,
            At = clock.GetUtcNow(),
            Calls = await CallsAsync(userId, isLead, ct),
            NoticesToApprove = WaitingPile.Sum(drafts.Where(draft => draft.State == NoticeDraftState.InReview && draft.WrittenBy != userId).Select(draft => draft.Pile)),
            NoticesToPublish = isLead ? WaitingPile.Sum(drafts.Where(draft => draft.State == NoticeDraftState.Approved).Select(draft => draft.Pile)) : null,
            Needs = needs ?? WaitingPile.None,
        };
    }

    private async Task<IReadOnlyList<CallWork>> CallsAsync(Guid userId, bool isLead, CancellationToken ct)
    {
        var rows = await db.ScreeningRows.Where(row => Open.Contains(row.State))
            .GroupBy(row => new { row.CallId, row.State, row.Overall, row.OfficerId })
            .Select(group => new { group.Key.CallId, group.Key.State, group.Key.Overall, group.Key.OfficerId, Pile = new WaitingPile(group.Count(), group.Min(row => row.SubmittedAt)) })
            .ToListAsync(ct);
        var looks = await (
            from row in db.ScreeningRows
            where row.State == ScreeningState.SecondLook
            join look in db.SecondLooks on row.ApplicationId equals look.ApplicationId
            group look by row.CallId into asked
            select new { CallId = asked.Key, Pile = new WaitingPile(asked.Count(), asked.Min(look => look.AskedAt)) }).ToListAsync(ct);
        var callIds = rows.Where(row => isLead || row.State is ScreeningState.Waiting or ScreeningState.SecondLook).Select(row => row.CallId).Distinct().ToList();
        var calls = await db.Calls.Where(call => callIds.Contains(call.Id))
            .Select(call => new { call.Id, call.Year, ClosesAt = db.Vacancies.Where(vacancy => vacancy.CallId == call.Id).Max(vacancy => vacancy.ClosesAt) })
            .ToListAsync(ct);
        List<CallWork> work = [];
        foreach (var call in calls.OrderBy(call => call.ClosesAt > clock.GetUtcNow()).ThenByDescending(call => call.ClosesAt))
        {
            var waiting = rows.Where(row => row.CallId == call.Id && row.State == ScreeningState.Waiting).ToList();
            var held = rows.Where(row => row.CallId == call.Id && row.State is (ScreeningState.Eligible or ScreeningState.NotEligible)).Sum(row => row.Pile.Count);
            var mine = isLead ? held > 0 ? await HeldAsync(call.Id, userId, ct) : WaitingPile.None : null;
            work.Add(new CallWork
            {
                Id = call.Id,
                Year = call.Year,
                ClosesAt = call.ClosesAt,
                NeedReview = WaitingPile.Sum(waiting.Where(row => row.Overall != Verdict.Meets).Select(row => row.Pile)),
                Mine = WaitingPile.Sum(waiting.Where(row => row.OfficerId == userId).Select(row => row.Pile)),
                Waiting = WaitingPile.Sum(waiting.Select(row => row.Pile)),
                SecondLooks = WaitingPile.Sum(looks.Where(look => look.CallId == call.Id).Select(look => look.Pile)),
                Held = mine,
                HeldForOthers = held - (mine?.Count ?? held),
            });
        }

        return work;
    }

    private async Task<WaitingPile> HeldAsync(Guid callId, Guid leadId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return await HeldDecision.For(db, callId, leadId, now, now)
            .GroupBy(held => 1)
            .Select(group => new WaitingPile(group.Count(), group.Min(held => held.Decision.DecidedAt)))
            .SingleOrDefaultAsync(ct) ?? WaitingPile.None;
    }
}
