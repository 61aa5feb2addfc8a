using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Checks an address and a password. Work, answer and limits are the same for addresses with an account and without. Identity's own lockout
/// counts by account alone and ignores <see cref="TimeProvider"/>, so the limit is the portal's own.
/// </summary>
public sealed class CheckSignIn(
    PortalDbContext db,
    PasswordHashingQueue passwords,
    SignInLimit limit,
    SecondFactorNeedQuery secondFactorNeed,
    RegistrationMails mails,
    ILookupNormalizer normalizer,
    NetworkName networks,
    AuditTrail audit,
    TimeProvider clock)
{
    public async Task<SignInOutcome> ExecuteAsync(SignInAttempt attempt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = normalizer.NormalizeEmail(attempt.Email.Trim());
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == key, ct);
        var source = user is not null && attempt.Browser?.Knows(user) == true ? SignInSource.KnownBrowser(attempt.Browser.Id) : SignInSource.Network(attempt.Address);
        if (await limit.TakeAsync(key, source, now, ct) is var wait && wait > TimeSpan.Zero)
        {
            await RecordAsync(AuditActions.SignInBlocked, user?.Id, attempt, ct);

            return new SignInOutcome.Wait(wait);
        }

        var result = await VerifyAsync(user, key, attempt.Password, source, ct);
        if (user is not null && !user.IsDisabled && result != PasswordVerificationResult.Failed)
        {
            await limit.RestoreAsync(key, source, ct);

            return await SucceedAsync(user, attempt.Password, result, ct);
        }

        if (await RegistrationAsync(key, attempt, now, ct) is { } registration)
        {
            await limit.GiveBackAsync(key, source, ct); // no more than this attempt: anybody can register with the address

            return registration;
        }

        await RecordAsync(AuditActions.SignInFailed, user?.Id, attempt, ct);

        return new SignInOutcome.Refused();
    }

    private async Task<PasswordVerificationResult> VerifyAsync(PortalUser? user, string key, string password, SignInSource source, CancellationToken ct)
    {
        try
        {
            return await passwords.VerifyAsync(user, password, ct);
        }
        catch (PasswordQueueFullException)
        {
            await limit.GiveBackAsync(key, source, ct); // No password was checked.

            throw;
        }
    }

    // An address registered in the last 24 hours costs one more check, with or without an account (ADR 0028). If there are several
    // registrations, this takes the one of this browser, otherwise the newest.
    private async Task<SignInOutcome?> RegistrationAsync(string key, SignInAttempt attempt, DateTimeOffset now, CancellationToken ct)
    {
        var registration = await db.PendingRegistrations.AsNoTracking()
            .Where(r => r.NormalizedEmail == key && r.ExpiresAt > now)
            .OrderByDescending(r => r.Id == attempt.RegistrationId).ThenByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
        if (registration is null
            || await passwords.VerifyAsync(new PortalUser { Id = registration.Id, PasswordHash = registration.PasswordHash }, attempt.Password, ct)
                == PasswordVerificationResult.Failed)
        {
            return null;
        }

        await mails.AddAsync(registration, now, ct);
        await db.SaveChangesAsync(ct);

        return new SignInOutcome.Unconfirmed(registration.Id);
    }

    private async Task RecordAsync(string action, Guid? userId, SignInAttempt attempt, CancellationToken ct)
    {
        audit.Add(actorId: null, action, AuditSubjects.Account, userId, $"network {networks.Of(attempt.Address)}");
        await db.SaveChangesAsync(ct);
    }

    private async Task<SignInOutcome> SucceedAsync(PortalUser user, string password, PasswordVerificationResult result, CancellationToken ct)
    {
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var hash = await passwords.HashAsync(user, password, ct);
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, hash), ct);
        }

        var need = await secondFactorNeed.OfAsync(user.Id, user.Email, ct);
        var isDone = need is SecondFactorNeed.None or SecondFactorNeed.Exempt;
        audit.Add(user.Id, isDone ? AuditActions.SignedIn : AuditActions.PasswordAccepted, AuditSubjects.Account, user.Id);
        await db.SaveChangesAsync(ct);

        return isDone
            ? new SignInOutcome.Accepted(user.Id, user.SecurityStamp ?? "", IsExempt: need == SecondFactorNeed.Exempt)
            : new SignInOutcome.NeedsSecondFactor(user.Id, user.SecurityStamp ?? "", IsSetUp: need == SecondFactorNeed.Code);
    }
}
