using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Ends sessions of an account at once, without loading them.</summary>
public static class SessionEndings
{
    /// <param name="sessions">The table.</param>
    /// <param name="userId">The account.</param>
    /// <param name="except">The session that stays, or null to end all.</param>
    /// <param name="now">The instant of the end.</param>
    /// <param name="ct">Cancels the update.</param>
    public static Task EndAllAsync(this IQueryable<UserSession> sessions, Guid userId, Guid? except, DateTimeOffset now, CancellationToken ct) =>
        sessions.Where(s => s.UserId == userId && s.EndedAt == null && s.Id != except)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
}
