using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Ends the sessions of an account within the current unit of work, so that they end only together with the change that causes it.
/// </summary>
public sealed class AccountSessions(PortalDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Ends every session of the account, including the current one, and changes its security stamp. Without the new stamp, a parallel
    /// sign-in with the old password or role would open a session. PortalSignIn opens a new session after the save for a person who stays
    /// signed in.
    /// </summary>
    /// <param name="user">Tracked by the current unit of work.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task EndAllAsync(PortalUser user, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        var sessions = await db.UserSessions.Where(s => s.UserId == user.Id && s.EndedAt == null).ToListAsync(ct);
        sessions.ForEach(session => session.EndedAt = now);
    }
}
