using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Saves a new need of a division as a draft.</summary>
public sealed class StateNeed(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid divisionId, NeedProposal input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await db.DivisionMembers.Of(actorId, now).AnyAsync(member => member.DivisionId == divisionId, ct))
        {
            return new NeedOutcome.NotFound();
        }

        var (content, problem) = await db.ContentAsync(divisionId, input, stored: null, now, ct);
        if (content is null)
        {
            return new NeedOutcome.Refused(problem!.Value);
        }

        var need = new Need(Guid.CreateVersion7(now), divisionId, content, now);
        db.Needs.Add(need);
        audit.Add(actorId, AuditActions.NeedCreated, AuditSubjects.Need, need.Id);
        await db.SaveChangesAsync(ct);

        return new NeedOutcome.Done(need.Id, need.Revision);
    }
}
