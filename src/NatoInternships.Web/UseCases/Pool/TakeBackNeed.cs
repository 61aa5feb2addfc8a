using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Takes a need back from the Internship Office, so that the division can change it.</summary>
public sealed class TakeBackNeed(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    public Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid id, int seen, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return db.ChangeNeedAsync(
            db.NeedsOf(actorId, now), id, seen, need => need.State == NeedState.Asked,
            need =>
            {
                need.TakeBack(now);
                audit.Add(actorId, AuditActions.NeedTakenBack, AuditSubjects.Need, id, $"revision {need.Revision}");

                return Task.FromResult<NeedOutcome?>(null);
            },
            ct);
    }
}
