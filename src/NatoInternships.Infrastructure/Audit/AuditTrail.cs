using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Audit;

/// <summary>Adds audit entries to the current unit of work. They are saved together with the change they describe, or not at all.</summary>
public sealed class AuditTrail(PortalDbContext db, SecretKeys keys, TimeProvider clock)
{
    /// <param name="actorId">The account that acts; null for the portal itself.</param>
    /// <param name="action">Verb phrase in kebab case.</param>
    /// <param name="subjectType">Kind of the subject.</param>
    /// <param name="subjectId">Its id.</param>
    /// <param name="detail">Ids, versions and codes only; never personal data.</param>
    public void Add(Guid? actorId, string action, string subjectType, Guid? subjectId, string? detail = null)
    {
        var now = clock.GetUtcNow();
        var entry = new AuditEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = actorId,
            Action = action,
            SubjectType = subjectType,
            SubjectId = subjectId,
            Detail = detail,
        };
        entry.Mac = AuditChain.MacOf(entry, keys);
        db.AuditEntries.Add(entry);
    }
}
