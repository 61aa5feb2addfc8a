using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>
/// Records an officer's decision on one condition. A decision on the whole application that stood on the old one is taken back, so that the
/// officer decides again.
/// </summary>
public sealed class DecideClaim(PortalDbContext db, ScreeningCases cases, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="officerId">The signed-in officer.</param>
    /// <param name="reference">Of the application.</param>
    /// <param name="rule">One of <see cref="RuleCodes"/>.</param>
    /// <param name="isMet">The decision.</param>
    /// <param name="reason">One of <see cref="DecisionReasons"/>; null when none is needed.</param>
    /// <param name="ownWords">In the candidate's language; null for none.</param>
    /// <param name="seen">The stamp of the page.</param>
    /// <param name="ct">Cancels until the save.</param>
    public async Task<DecideOutcome> ExecuteAsync(
        Guid officerId, string reference, string rule, bool isMet, string? reason, string? ownWords, string seen, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await cases.FindAsync(reference, ct) is not { } found || !RuleCodes.All.Contains(rule))
            {
                return new DecideOutcome.NotFound();
            }

            var now = clock.GetUtcNow();
            if (found.BlockedFor(officerId, now) is { } block)
            {
                return new DecideOutcome.Blocked(block);
            }

            var judgement = new ClaimJudgement(ClaimReview.VerdictOf(found.Content.Eligibility, rule), isMet, reason, string.IsNullOrWhiteSpace(ownWords) ? null : ownWords.Trim());
            if (!judgement.IsValidFor(rule))
            {
                return new DecideOutcome.ReasonMissing();
            }

            var claim = found.Claims.SingleOrDefault(one => one.Rule == rule);
            if (claim is not null && claim.DecidedBy == officerId && judgement == new ClaimJudgement(claim.Verdict, claim.IsMet, claim.Reason, claim.OwnWords))
            {
                return new DecideOutcome.Decided(); // A double click.
            }

            if (Overrules(judgement) && found.Claims.Any(other => other.Rule != rule && other.Overrules && other.DecidedBy != officerId))
            {
                return new DecideOutcome.Blocked(new ScreeningBlock.OverruledByAnother());
            }

            if (found.Stamp != seen)
            {
                return new DecideOutcome.ChangedMeanwhile();
            }

            Decide(found, claim, rule, judgement, officerId, now);
            try
            {
                await db.SaveChangesAsync(ct);

                return new DecideOutcome.Decided();
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // Another officer or the candidate was faster. Read again and decide on the new state.
            }
        }
    }

    private static bool Overrules(ClaimJudgement judgement) => (judgement.Verdict, judgement.IsMet) is (Verdict.Meets, false) or (Verdict.DoesNotMeet, true);

    private void Decide(ScreeningCase found, ClaimDecision? claim, string rule, ClaimJudgement judgement, Guid officerId, DateTimeOffset now)
    {
        var claims = found.Claims.ToList();
        if (claim is null)
        {
            claim = new ClaimDecision(found.Application.Id, found.Application.SubmittedVersion, rule, judgement, officerId, now);
            db.ClaimDecisions.Add(claim);
            claims.Add(claim);
        }
        else
        {
            claim.Decide(judgement, officerId, now);
        }

        var last = found.Last;
        if (found.Standing is { } standing)
        {
            last = new Decision(
                found.Application.Id, standing.No + 1, found.Application.SubmittedVersion, DecisionOutcome.None, ClaimReview.Of(found.Content.Eligibility, claims), officerId, now);
            db.Decisions.Add(last);
            found.Look?.Reopen();
            audit.Add(officerId, AuditActions.DecisionTakenBack, AuditSubjects.Application, found.Application.Id, $"decision {last.No}");
        }

        found.Follow(claims, last);
        audit.Add(officerId, AuditActions.ClaimDecided, AuditSubjects.Application, found.Application.Id, $"version {claim.Version}, {rule} {(judgement.IsMet ? "met" : "not met")}, {judgement.Reason ?? "no reason"}");
    }
}
