using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.Security;

/// <summary>Reads the page about the signed-in user's own account.</summary>
public sealed class SecurityPageQuery(PortalDbContext db, TimeProvider clock)
{
    /// <param name="userId">The signed-in user.</param>
    /// <param name="current">The session of the request.</param>
    /// <param name="theme">The value of the theme's cookie; null for none.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<SecurityPage> PageAsync(Guid userId, Guid current, string? theme, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var email = await db.Users.Where(u => u.Id == userId).Select(u => u.Email).SingleAsync(ct);
        var waiting = await db.AccountTokens.OpenChangesOf(userId, now).OrderByDescending(t => t.CreatedAt).Select(t => t.NewEmail).FirstOrDefaultAsync(ct);
        var sessions = await db.UserSessions
            .Where(s => s.UserId == userId && s.EndedAt == null && s.EndsAt > now)
            .OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.IdleMinutes })
            .Take(50)
            .ToListAsync(ct);
        var rows = sessions
            .Where(s => now < s.LastSeenAt.AddMinutes(s.IdleMinutes))
            .Select(s => new SessionRow(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == current))
            .OrderByDescending(s => s.IsCurrent);

        return new SecurityPage(email ?? "", waiting, [.. rows], theme is "light" or "dark" ? theme : "system");
    }
}
