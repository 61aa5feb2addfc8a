using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// Finds the account that a request for a new password means. The job that sends mails looks up the
/// account. The request does the same work for every address, so its duration does not show whether an account exists (ADR 0045).
/// </summary>
public sealed class NewPasswordRequests(PortalDbContext db)
{
    /// <summary>Gives the request to the account of its address, and deletes the address.</summary>
    /// <returns>
    /// Null where the address has no account, a disabled one, or one that was sent enough of these mails: then request and mail are removed
    /// with the next save.
    /// </returns>
    public async Task<Guid?> FindAccountAsync(OutboxMessage message, CancellationToken ct)
    {
        var request = await db.AccountTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Id == message.SubjectId, ct);
        if (request is { UserId: { } found })
        {
            return found; // An earlier attempt was interrupted.
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

    // One statement, so two concurrent requests cannot both be first.
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
