using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Staff;

namespace NatoInternships.Web.Areas.Admin.StaffMember;

/// <summary>Reads one account of staff.</summary>
public sealed class StaffMemberQuery(PortalDbContext db, TimeProvider clock)
{
    /// <returns>Null for no account, and for a candidate's.</returns>
    public async Task<StaffMemberPage?> PageAsync(Guid id, Guid readerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var candidate = PortalRoles.IdOf(PortalRoles.Candidate);
        var row = await db.Users
            .Where(user => user.Id == id && db.UserRoles.Any(role => role.UserId == id && role.RoleId != candidate))
            .Select(user => new
            {
                user.DisplayName,
                user.Email,
                user.IsDisabled,
                user.ConcurrencyStamp,
                HasPassword = user.PasswordHash != null,
                AppSetUpAt = db.SecondFactors.Where(factor => factor.UserId == id).Select(factor => (DateTimeOffset?)factor.SetUpAt).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var roles = await db.UserRoles.Where(role => role.UserId == id).Select(role => role.RoleId).ToListAsync(ct);
        var invitedUntil = await db.AccountTokens
            .Where(token => token.UserId == id && token.Purpose == AccountTokenPurpose.Invitation && token.UsedAt == null)
            .OrderByDescending(token => token.ExpiresAt)
            .Select(token => (DateTimeOffset?)token.ExpiresAt)
            .FirstOrDefaultAsync(ct);
        var sessions = await db.UserSessions.Where(session => session.UserId == id && session.EndedAt == null && session.EndsAt > now)
            .Select(session => new { session.LastSeenAt, session.IdleMinutes })
            .ToListAsync(ct);

        return new StaffMemberPage(
            id, row.DisplayName, row.Email ?? "", StaffListQuery.StateOf(row.IsDisabled, row.HasPassword), invitedUntil, invitedUntil <= now, row.AppSetUpAt,
            sessions.Count(session => now < session.LastSeenAt.AddMinutes(session.IdleMinutes)),
            id == readerId,
            new StaffMemberInput { DisplayName = row.DisplayName, Roles = StaffListQuery.InOrder(roles), Stamp = row.ConcurrencyStamp });
    }
}
