using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>
/// Keeps one active lead. Without one, nobody could invite, enable or release. A lead who remains is changed in the same save, so that two
/// leads who remove each other at the same moment cannot both succeed.
/// </summary>
public sealed class LastLeadGuard(PortalDbContext db)
{
    /// <summary>Returns false when the account is the last active lead. The save fails with a concurrency exception when another request was faster.</summary>
    public async Task<bool> MayLeaveAsync(PortalUser user, CancellationToken ct)
    {
        var lead = PortalRoles.IdOf(PortalRoles.HrLead);
        if (user.IsDisabled || !await db.UserRoles.AnyAsync(role => role.UserId == user.Id && role.RoleId == lead, ct))
        {
            return true;
        }

        var remaining = await db.Users
            .Where(u => u.Id != user.Id && !u.IsDisabled && u.PasswordHash != null && db.UserRoles.Any(role => role.UserId == u.Id && role.RoleId == lead))
            .OrderBy(u => u.CreatedAt).ThenBy(u => u.Id)
            .FirstOrDefaultAsync(ct);
        if (remaining is null)
        {
            return false;
        }

        remaining.ConcurrencyStamp = Guid.NewGuid().ToString();

        return true;
    }
}
