using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Ends every session of a member of staff.</summary>
public sealed class EndStaffSessions(PortalDbContext db, AccountSessions accountSessions, AuditTrail audit)
{
    /// <returns>False when there is no such member of staff.</returns>
    public async Task<bool> ExecuteAsync(Guid actorId, Guid userId, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == userId && !db.Candidates.Any(candidate => candidate.UserId == user.Id), ct) is not { } user)
        {
            return false;
        }

        await accountSessions.EndAllAsync(user, ct);
        audit.Add(actorId, AuditActions.SessionsEnded, AuditSubjects.Account, userId, "by a lead");
        await db.SaveChangesAsync(ct);

        return true;
    }
}
