using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Ends the sessions of an account within the unit of work at hand: with the change that is the reason, or not at all.</summary>
public sealed class AccountSessions(PortalDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Ends every session of the account, the present one included, and changes its security stamp: a sign-in that checked the old password
    /// or role at the same moment opens nothing. Whoever shall stay signed in gets a new session from PortalSignIn after the save.
    /// </summary>
    /// <param name="user">Tracked by the unit of work at hand.</param>
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
