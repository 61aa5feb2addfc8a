using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Records in the audit trail that a signed-in user requested a page without permission.</summary>
public sealed class RecordRefusedAccess(PortalDbContext db, AuditTrail audit)
{
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session of the request.</param>
    /// <param name="request">Verb and route pattern, without values.</param>
    /// <param name="ct">Cancels the entry.</param>
    public async Task ExecuteAsync(Guid userId, Guid sessionId, string request, CancellationToken ct)
    {
        audit.Add(userId, AuditActions.AccessRefused, AuditSubjects.Session, sessionId, request.Length > AuditEntry.DetailLength ? request[..AuditEntry.DetailLength] : request);
        await db.SaveChangesAsync(ct);
    }
}
