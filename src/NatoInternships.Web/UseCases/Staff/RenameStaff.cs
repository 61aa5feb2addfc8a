using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Changes the display name of a member of staff.</summary>
public sealed class RenameStaff(PortalDbContext db, AuditTrail audit)
{
    /// <returns>False when there is no such member of staff.</returns>
    public async Task<bool> ExecuteAsync(Guid actorId, Guid userId, string displayName, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == userId && !db.Candidates.Any(candidate => candidate.UserId == user.Id), ct) is not { } user)
        {
            return false;
        }

        user.DisplayName = displayName;
        audit.Add(actorId, AuditActions.NameChanged, AuditSubjects.Account, userId);
        await db.SaveChangesAsync(ct);

        return true;
    }
}
