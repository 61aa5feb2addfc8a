using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Ends one session of the signed-in user, or all but the current one.</summary>
public sealed class EndSessions(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="userId">The signed-in user.</param>
    /// <param name="current">The current session, which is kept when all others end.</param>
    /// <param name="sessionId">The session to end; null for all others.</param>
    /// <param name="ct">Cancels the change.</param>
    /// <returns>False when the user has no such session.</returns>
    public async Task<bool> ExecuteAsync(Guid userId, Guid current, Guid? sessionId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.UserSessions
            .Where(s => s.UserId == userId && s.EndedAt == null && (sessionId != null ? s.Id == sessionId : s.Id != current))
            .ToListAsync(ct);
        if (sessionId is not null && sessions.Count == 0)
        {
            return false;
        }

        sessions.ForEach(session => session.EndedAt = now);
        audit.Add(userId, AuditActions.SessionsEnded, AuditSubjects.Account, userId, $"{sessions.Count}");
        await db.SaveChangesAsync(ct);

        return true;
    }
}
