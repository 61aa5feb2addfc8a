using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Checks an address and a password. Work, answer and slowing down are the same for addresses with an account and without. Identity's
/// own lockout ignores <see cref="TimeProvider"/>, so the columns are the portal's own.
/// </summary>
public sealed class CheckSignIn(
    PortalDbContext db, PasswordHashingQueue passwords, UnknownAccountLockout unknown, RegistrationMails mails, ILookupNormalizer normalizer, AuditTrail audit, TimeProvider clock)
{
    /// <param name="email">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="registered">The registration that this browser made; null for none.</param>
    /// <param name="network">Name of the network that asks, for the audit trail: <see cref="NetworkName"/>.</param>
    /// <param name="ct">Cancels the check.</param>
    public async Task<SignInOutcome> ExecuteAsync(string email, string password, Guid? registered, string network, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = normalizer.NormalizeEmail(email.Trim());
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == key, ct);
        if ((user is null ? unknown.BlockedUntil(key) : user.SignInBlockedUntil) is { } until && until > now)
        {
            await RecordAsync(AuditActions.SignInBlocked, user?.Id, network, ct);

            return new SignInOutcome.Wait(until - now);
        }

        var result = await passwords.VerifyAsync(user, password, ct);
        if (user is null || user.IsDisabled || result == PasswordVerificationResult.Failed)
        {
            return await RegistrationAsync(key, password, registered, now, ct) ?? await FailAsync(user?.Id, key, network, now, ct);
        }

        await SucceedAsync(user, password, result, now, ct);

        return new SignInOutcome.Accepted(user.Id, user.SecurityStamp ?? "");
    }

    // One check more wherever the address was registered in the last 24 hours, whether it has an account or not: a registration is kept for
    // both (ADR 0028). Of several the one of this browser is meant, else the newest.
    private async Task<SignInOutcome?> RegistrationAsync(string key, string password, Guid? registered, DateTimeOffset now, CancellationToken ct)
    {
        var registration = await db.PendingRegistrations.AsNoTracking()
            .Where(r => r.NormalizedEmail == key && r.ExpiresAt > now)
            .OrderByDescending(r => r.Id == registered).ThenByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
        if (registration is null
            || await passwords.VerifyAsync(new PortalUser { Id = registration.Id, PasswordHash = registration.PasswordHash }, password, ct)
                == PasswordVerificationResult.Failed)
        {
            return null;
        }

        await mails.AddAsync(registration, now, ct);
        await db.SaveChangesAsync(ct);

        return new SignInOutcome.Unconfirmed(registration.Id);
    }

    private async Task<SignInOutcome> FailAsync(Guid? userId, string key, string network, DateTimeOffset now, CancellationToken ct)
    {
        await RecordAsync(AuditActions.SignInFailed, userId, network, ct);
        var failures = userId is { } id ? await CountAsync(id, now, ct) : unknown.Fail(key, now);
        var wait = SignInBackoff.WaitAfter(failures);

        return wait > TimeSpan.Zero ? new SignInOutcome.Wait(wait) : new SignInOutcome.Refused();
    }

    private async Task RecordAsync(string action, Guid? userId, string network, CancellationToken ct)
    {
        audit.Add(actorId: null, action, AuditSubjects.Account, userId, $"network {network}");
        await db.SaveChangesAsync(ct);
    }

    // Counted in the database: parallel guesses are each counted.
    private async Task<int> CountAsync(Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.FailedSignIns, u => u.FailedSignIns + 1), ct);
        var failures = await db.Users.Where(u => u.Id == userId).Select(u => u.FailedSignIns).SingleAsync(ct);
        var wait = SignInBackoff.WaitAfter(failures);
        if (wait > TimeSpan.Zero)
        {
            DateTimeOffset? until = now + wait;
            await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.SignInBlockedUntil, until), ct);
            audit.Add(actorId: null, AuditActions.SignInSlowed, AuditSubjects.Account, userId);
            await db.SaveChangesAsync(ct);
        }

        return failures;
    }

    private async Task SucceedAsync(PortalUser user, string password, PasswordVerificationResult result, DateTimeOffset now, CancellationToken ct)
    {
        if (user.FailedSignIns > 0)
        {
            DateTimeOffset? never = null;
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.FailedSignIns, 0).SetProperty(u => u.SignInBlockedUntil, never), ct);
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var hash = await passwords.HashAsync(user, password, ct);
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, hash), ct);
        }

        audit.Add(user.Id, AuditActions.SignedIn, AuditSubjects.Account, user.Id);
        await db.SaveChangesAsync(ct);
    }
}
