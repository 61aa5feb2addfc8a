using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>
/// Decides the selected applications in one save. An application that changed since the preview is left out and counted. The action can be
/// undone by <see cref="UndoBulk"/>.
/// </summary>
public sealed class DecideMany(PortalDbContext db, ScreeningCases cases, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="officerId">The signed-in officer.</param>
    /// <param name="selection">Reference and seen stamp of each application, at most <see cref="BulkAction.MostItems"/>.</param>
    /// <param name="wanted">The decision.</param>
    /// <param name="ct">Cancels until the save.</param>
    /// <returns>The action, and how many of the selection were left out.</returns>
    /// <exception cref="ArgumentException">The selection is too long.</exception>
    public async Task<DecideManyOutcome> ExecuteAsync(
        Guid officerId, IReadOnlyDictionary<string, string> selection, BulkDecision wanted, CancellationToken ct)
    {
        if (selection.Count > BulkAction.MostItems)
        {
            throw new ArgumentException($"More than {BulkAction.MostItems} applications.", nameof(selection));
        }

        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var now = clock.GetUtcNow();
            var action = new BulkAction(wanted.Outcome, officerId, now);
            foreach (var found in await cases.FindAsync([.. selection.Keys], ct))
            {
                if (selection.TryGetValue(found.Application.Reference, out var seen) && found.Stamp == seen && wanted.FitOf(found, action.DecidedBy, now) is BulkFit.Fits or BulkFit.FitsWithClaim)
                {
                    Decide(found, wanted, action, now);
                }
            }

            if (action.Items.Count == 0)
            {
                return new DecideManyOutcome(null, 0, selection.Count);
            }

            db.BulkActions.Add(action);
            try
            {
                await db.SaveChangesAsync(ct);

                return new DecideManyOutcome(action.Id, action.Items.Count, selection.Count - action.Items.Count);
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // One of the applications changed. Read all again and leave that one out.
            }
        }
    }

    private void Decide(ScreeningCase found, BulkDecision wanted, BulkAction action, DateTimeOffset now)
    {
        var claims = found.Claims.ToList();
        string? claimRule = null;
        if (wanted.FitOf(found, action.DecidedBy, now) == BulkFit.FitsWithClaim)
        {
            claimRule = wanted.Rule!;
            var judgement = new ClaimJudgement(
                ClaimReview.VerdictOf(found.Content.Eligibility, claimRule), wanted.Outcome == DecisionOutcome.Eligible, wanted.Outcome == DecisionOutcome.Eligible ? null : wanted.Reason);
            var claim = new ClaimDecision(found.Application.Id, found.Application.SubmittedVersion, claimRule, judgement, action.DecidedBy, now);
            db.ClaimDecisions.Add(claim);
            claims.Add(claim);
            audit.Add(action.DecidedBy, AuditActions.ClaimDecided, AuditSubjects.Application, found.Application.Id, $"version {claim.Version}, {claimRule} {(claim.IsMet ? "met" : "not met")}, {claim.Reason ?? "no reason"}");
        }

        var decision = new Decision(
            found.Application.Id, (found.Last?.No ?? 0) + 1, found.Application.SubmittedVersion, wanted.Outcome, ClaimReview.Of(found.Content.Eligibility, claims), action.DecidedBy, now);
        db.Decisions.Add(decision);
        action.Add(decision, claimRule);
        found.Follow(claims, decision);
        audit.Add(action.DecidedBy, AuditActions.DecisionRecorded, AuditSubjects.Application, found.Application.Id, $"decision {decision.No}, bulk {action.Id}");
    }
}

/// <param name="ActionId">Null when nothing was decided.</param>
/// <param name="Decided">Number of applications.</param>
/// <param name="LeftOut">Number of the selection that changed meanwhile or no longer fits.</param>
public sealed record DecideManyOutcome(Guid? ActionId, int Decided, int LeftOut);
