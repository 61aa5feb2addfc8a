using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Checks a code of the authenticator app, or a recovery code. Each works once. Wrong codes are limited for the account, because whoever
/// enters one knows the password.
/// </summary>
public sealed class CheckSecondFactor(PortalDbContext db, SecondFactorSecrets secrets, SignInLimit limit, AuditTrail audit, TimeProvider clock)
{
    /// <param name="userId">The account whose password was right.</param>
    /// <param name="securityStamp">Of the account when its password was checked.</param>
    /// <param name="code">As typed.</param>
    /// <param name="action">The audit action of a right code: signed-in, or null where the caller records what the code permits.</param>
    /// <param name="ct">Cancels the check.</param>
    public async Task<SecondFactorCheck> ExecuteAsync(Guid userId, string securityStamp, string code, string? action, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.UserId == userId, ct);
        if (factor is null || !await db.Users.AnyAsync(u => u.Id == userId && u.SecurityStamp == securityStamp && !u.IsDisabled, ct))
        {
            return new SecondFactorCheck.Changed();
        }

        var key = LimitKey(userId);
        if (await limit.TakeAsync(key, SignInSource.SecondFactor, now, ct) is var wait && wait > TimeSpan.Zero)
        {
            await RecordAsync(AuditActions.SecondFactorBlocked, userId, ct);

            return new SecondFactorCheck.Wait(wait);
        }

        if (!await UseAsync(factor, code, now, action, ct))
        {
            db.ChangeTracker.Clear(); // The refused change must not be saved with the entry.
            await RecordAsync(AuditActions.SecondFactorFailed, userId, ct);

            return new SecondFactorCheck.Wrong();
        }

        await limit.RestoreAsync(key, SignInSource.SecondFactor, ct);

        return new SecondFactorCheck.Right(securityStamp);
    }

    /// <summary>Returns the key under which the codes of an account are counted. It is no email address, so no sign-in uses it.</summary>
    internal static string LimitKey(Guid userId) => $"SECOND FACTOR {userId:N}";

    // Of two requests with the same code, the second save fails: the step and the use are concurrency tokens.
    private async Task<bool> UseAsync(SecondFactor factor, string code, DateTimeOffset now, string? action, CancellationToken ct)
    {
        var plain = SecondFactorSecrets.Plain(code);
        var isOfApp = plain.Length == TotpCode.Digits && plain.All(char.IsAsciiDigit);
        if (isOfApp)
        {
            if (TotpCode.StepOf(secrets.Unprotect(factor), plain, now, factor.LastStep) is not { } step)
            {
                return false;
            }

            factor.LastStep = step;
        }
        else
        {
            var hash = secrets.HashOf(factor.UserId, code);
            var recovery = await db.RecoveryCodes.SingleOrDefaultAsync(c => c.UserId == factor.UserId && c.CodeHash == hash, ct);
            if (recovery is not { UsedAt: null })
            {
                return false;
            }

            recovery.UsedAt = now;
        }

        if (action is not null)
        {
            audit.Add(factor.UserId, action, AuditSubjects.Account, factor.UserId, isOfApp ? "app" : "recovery code");
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        return true;
    }

    private async Task RecordAsync(string action, Guid userId, CancellationToken ct)
    {
        audit.Add(actorId: null, action, AuditSubjects.Account, userId);
        await db.SaveChangesAsync(ct);
    }
}
