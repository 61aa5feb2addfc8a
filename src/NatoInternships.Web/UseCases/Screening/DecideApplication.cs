using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Decides an application, or takes the decision back. The decision is held: the candidate learns of it only by a release.</summary>
public sealed class DecideApplication(PortalDbContext db, ScreeningCases cases, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="officerId">The signed-in officer.</param>
    /// <param name="reference">Of the application.</param>
    /// <param name="outcome">The decision; <see cref="DecisionOutcome.None"/> takes the last one back.</param>
    /// <param name="seen">The stamp of the page.</param>
    /// <param name="ct">Cancels until the save.</param>
    public async Task<DecideOutcome> ExecuteAsync(Guid officerId, string reference, DecisionOutcome outcome, string seen, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await cases.FindAsync(reference, ct) is not { } found)
            {
                return new DecideOutcome.NotFound();
            }

            var now = clock.GetUtcNow();
            if (found.BlockedFor(officerId, now) is { } block)
            {
                return new DecideOutcome.Blocked(block);
            }

            var stands = found.Standing?.Outcome ?? DecisionOutcome.None;
            if (stands == outcome && (outcome == DecisionOutcome.None || found.Standing!.DecidedBy == officerId))
            {
                return new DecideOutcome.Decided(); // A double click.
            }

            if (found.Stamp != seen)
            {
                return new DecideOutcome.ChangedMeanwhile();
            }

            if (outcome != DecisionOutcome.None && found.Review.Possible != outcome)
            {
                return new DecideOutcome.NotPossible();
            }

            Decide(found, outcome, officerId, now);
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

    private void Decide(ScreeningCase found, DecisionOutcome outcome, Guid officerId, DateTimeOffset now)
    {
        var decision = new Decision(found.Application.Id, (found.Last?.No ?? 0) + 1, found.Application.SubmittedVersion, outcome, found.Review, officerId, now);
        db.Decisions.Add(decision);
        if (outcome == DecisionOutcome.None)
        {
            found.Look?.Reopen();
        }
        else
        {
            found.Look?.Decide(officerId);
        }

        found.Follow(found.Claims, decision);
        var action = outcome == DecisionOutcome.None ? AuditActions.DecisionTakenBack : AuditActions.DecisionRecorded;
        audit.Add(officerId, action, AuditSubjects.Application, found.Application.Id, $"decision {decision.No}");
    }
}
