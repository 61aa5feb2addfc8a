using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Release;

/// <summary>Counts what a release would tell.</summary>
public sealed class ReleasePageQuery(PortalDbContext db, ScreeningScopeQuery scopes, TimeProvider clock)
{
    public async Task<ReleasePage> ReadAsync(Guid? callId, Guid userId, CancellationToken ct)
    {
        var scope = await scopes.FindAsync(new ScreeningListInput { Call = callId }, userId, ct);
        var (call, now) = (scope.Filter.CallId, clock.GetUtcNow());
        var mine = await HeldDecision.For(db, call, userId, now, now)
            .GroupBy(held => held.Decision.Outcome)
            .Select(group => new { group.Key, Count = group.Count(), Overruled = group.Count(held => held.Decision.OverruledBy != null) })
            .ToListAsync(ct);
        var past = await db.Releases
            .Where(release => release.CallId == call)
            .OrderByDescending(release => release.StartedAt).ThenBy(release => release.Id)
            .Select(release => new { release.StartedAt, release.DoneAt, release.ReleasedBy, release.Count, Released = db.ReleasedDecisions.Count(one => one.ReleaseId == release.Id) })
            .ToListAsync(ct);

        return new ReleasePage
        {
            Scope = scope,
            ReadAt = now,
            Eligible = mine.Where(one => one.Key == DecisionOutcome.Eligible).Sum(one => one.Count),
            NotEligible = mine.Where(one => one.Key == DecisionOutcome.NotEligible).Sum(one => one.Count),
            OverruledByOthers = mine.Sum(one => one.Overruled),
            OverruledByMe = await HeldDecision.Of(db, call, now).CountAsync(held => held.Decision.OverruledBy == userId, ct),
            Candidates = await HeldDecision.For(db, call, userId, now, now).Select(held => held.Row.CandidateId).Distinct().CountAsync(ct),
            Waiting = await db.ScreeningRows.CountAsync(row => row.CallId == call && row.State == ScreeningState.Waiting, ct),
            Past = [.. past.Select(one => new PastRelease(one.StartedAt, one.DoneAt, scope.OfficerName(one.ReleasedBy), one.Count, one.Released))],
        };
    }
}
