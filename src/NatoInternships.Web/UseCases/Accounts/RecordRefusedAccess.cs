using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Adds to the audit trail that a signed-in user asked for a page their account may not open.</summary>
public sealed class RecordRefusedAccess(PortalDbContext db, AuditTrail audit)
{
    /// <param name="userId">Who asked.</param>
    /// <param name="sessionId">In which session.</param>
    /// <param name="request">Verb and route pattern, without values.</param>
    /// <param name="ct">Cancels the entry.</param>
    public async Task ExecuteAsync(Guid userId, Guid sessionId, string request, CancellationToken ct)
    {
        audit.Add(userId, AuditActions.AccessRefused, AuditSubjects.Session, sessionId, request.Length > AuditEntry.DetailLength ? request[..AuditEntry.DetailLength] : request);
        await db.SaveChangesAsync(ct);
    }
}
