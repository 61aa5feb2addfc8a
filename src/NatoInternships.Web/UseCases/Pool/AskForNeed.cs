using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Sends a need to the Internship Office.</summary>
public sealed class AskForNeed(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    public Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid id, int seen, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return db.ChangeNeedAsync(
            db.NeedsOf(actorId, now), id, seen, need => need.CanBeWritten,
            async need =>
            {
                if (await db.ProblemOfAsync(need, ct) is { } problem)
                {
                    return new NeedOutcome.Refused(problem);
                }

                need.Ask(now);
                audit.Add(actorId, AuditActions.NeedAsked, AuditSubjects.Need, id, $"revision {need.Revision}");

                return null;
            },
            ct);
    }
}
