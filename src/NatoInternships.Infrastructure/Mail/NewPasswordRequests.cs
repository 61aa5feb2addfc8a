using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// Finds the account that a request for a new password means. The sending job asks, not the request itself: that does the same for every
/// address, so its time says nothing about accounts (ADR 0045).
/// </summary>
public sealed class NewPasswordRequests(PortalDbContext db)
{
    /// <summary>Gives the request to the account of its address, and forgets the address.</summary>
    /// <returns>
    /// Null where the address has no account, a disabled one, or one that was sent enough of these mails: then request and mail are removed
    /// with the next save.
    /// </returns>
    public async Task<Guid?> FindAccountAsync(OutboxMessage message, CancellationToken ct)
    {
        var request = await db.AccountTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Id == message.SubjectId, ct);
        if (request is { UserId: { } found })
        {
            return found; // an earlier try was broken off
        }

        var userId = await db.Users.Where(u => u.NormalizedEmail == request!.AskedEmail && !u.IsDisabled).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct);
        if (request is not null && userId is { } id && await GiveAsync(request, id, ct))
        {
            return id;
        }

        await db.AccountTokens.Where(t => t.Id == message.SubjectId).ExecuteDeleteAsync(ct);
        db.OutboxMessages.Remove(message);

        return null;
    }

    // One statement: two requests that are looked at together are not both the first.
    private async Task<bool> GiveAsync(AccountToken request, Guid userId, CancellationToken ct)
    {
        var (hourAgo, justNow) = (request.CreatedAt.AddHours(-1), request.CreatedAt - AccountMailLimits.AtLeastBetween);
        var given = db.AccountTokens.Where(t => t.UserId == userId && t.Purpose == request.Purpose && t.CreatedAt > hourAgo);
        string? forgotten = null;

        return await db.AccountTokens
            .Where(t => t.Id == request.Id && t.UserId == null && !given.Any(o => o.CreatedAt > justNow) && given.Count() < AccountMailLimits.MostAnHour)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.UserId, (Guid?)userId).SetProperty(t => t.AskedEmail, forgotten), ct) > 0;
    }
}
