using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Changes a need that is a draft or was referred back.</summary>
public sealed class WriteNeed(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">A member of the division.</param>
    /// <param name="id">The need.</param>
    /// <param name="seen">The revision that the form was made of.</param>
    /// <param name="input">As typed.</param>
    /// <param name="ct">Cancels the save.</param>
    public Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid id, int seen, NeedProposal input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return db.ChangeNeedAsync(
            db.NeedsOf(actorId, now), id, seen, need => need.CanBeWritten,
            async need =>
            {
                var (content, problem) = await db.ContentAsync(need.DivisionId, input, need.Content, now, ct);
                if (content is null)
                {
                    return new NeedOutcome.Refused(problem!.Value);
                }

                if (need.Write(content))
                {
                    audit.Add(actorId, AuditActions.NeedWritten, AuditSubjects.Need, id, $"revision {need.Revision}");
                }

                return null;
            },
            ct);
    }
}
