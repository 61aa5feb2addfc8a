using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Checks the current password of a signed-in user. The session ends at the fifth wrong entry in a row: who found a session open or
/// copied its cookie must not guess the password inside it.
/// </summary>
public sealed class CheckCurrentPassword(PortalDbContext db, PasswordHashingQueue passwords, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Saves the unit of work at hand where the password is wrong: call it before anything else is changed.</summary>
    public async Task<PasswordCheck> ExecuteAsync(PortalUser user, Guid sessionId, string password, CancellationToken ct)
    {
        var session = db.UserSessions.Where(s => s.Id == sessionId && s.UserId == user.Id && s.EndedAt == null);

        // Counted before the check: of many requests at once no more than five are checked.
        if (await session.Where(s => s.WrongPasswords < UserSession.MostWrongPasswords)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.WrongPasswords, s => s.WrongPasswords + 1), ct) == 0)
        {
            return PasswordCheck.SessionEnded;
        }

        if (await IsRightAsync(user, password, session, ct))
        {
            await session.ExecuteUpdateAsync(set => set.SetProperty(s => s.WrongPasswords, 0), ct);

            return PasswordCheck.Right;
        }

        DateTimeOffset? now = clock.GetUtcNow();
        var isLast = await session.Where(s => s.WrongPasswords >= UserSession.MostWrongPasswords)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct) > 0;
        audit.Add(user.Id, isLast ? AuditActions.SessionEndedByWrongPasswords : AuditActions.CurrentPasswordWrong, AuditSubjects.Session, sessionId);
        await db.SaveChangesAsync(ct);

        return isLast ? PasswordCheck.SessionEnded : PasswordCheck.Wrong;
    }

    private async Task<bool> IsRightAsync(PortalUser user, string password, IQueryable<UserSession> session, CancellationToken ct)
    {
        try
        {
            return await passwords.VerifyAsync(user, password, ct) != PasswordVerificationResult.Failed;
        }
        catch (PasswordQueueFullException)
        {
            await session.ExecuteUpdateAsync(set => set.SetProperty(s => s.WrongPasswords, s => s.WrongPasswords - 1), ct); // nothing was checked

            throw;
        }
    }
}
