using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Ends one of one's own sessions, or all but the one at hand.</summary>
public sealed class EndSessions(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="userId">Who is signed in.</param>
    /// <param name="current">The session at hand: it stays where all others are ended.</param>
    /// <param name="sessionId">The one to end; null for all others.</param>
    /// <param name="ct">Cancels the change.</param>
    /// <returns>False where there is no such session of one's own.</returns>
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
