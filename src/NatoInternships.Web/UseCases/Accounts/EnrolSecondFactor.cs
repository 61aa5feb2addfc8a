using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Sets up an authenticator app after its first right code, in place of an earlier one. Ends every session and replaces the recovery codes.
/// </summary>
public sealed class EnrolSecondFactor(
    PortalDbContext db, SecondFactorSecrets secrets, RecoveryCodes recoveryCodes, AccountSessions accountSessions, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <param name="userId">The account.</param>
    /// <param name="securityStamp">Of the account when its password, or the code of its former app, was checked.</param>
    /// <param name="secret">The secret that the app was given.</param>
    /// <param name="code">As typed.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<EnrolSecondFactorOutcome> ExecuteAsync(
        Guid userId, string securityStamp, byte[] secret, string code, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.SecurityStamp == securityStamp && !u.IsDisabled, ct);
        if (user is null)
        {
            return new EnrolSecondFactorOutcome.Changed();
        }

        if (TotpCode.StepOf(secret, SecondFactorSecrets.Plain(code), now, lastStep: 0) is not { } step)
        {
            return new EnrolSecondFactorOutcome.WrongCode();
        }

        // A stamp from before an earlier set-up was refused above, so an app that is here now may be replaced.
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.UserId == userId, ct);
        if (factor is null)
        {
            factor = new SecondFactor { UserId = userId, Secret = [], SetUpAt = now };
            db.SecondFactors.Add(factor);
        }

        factor.Secret = secrets.Protect(userId, secret);
        factor.SetUpAt = now;
        factor.LastStep = step;
        var codes = await recoveryCodes.ReplaceAsync(userId, ct);
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(userId, AuditActions.SecondFactorSetUp, AuditSubjects.Account, userId);
        audit.Add(userId, AuditActions.SignedIn, AuditSubjects.Account, userId, "set-up");
        outbox.Add(MailTemplates.SecondFactorSetUp, userId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            return new EnrolSecondFactorOutcome.Changed();
        }

        return new EnrolSecondFactorOutcome.Enrolled(user.SecurityStamp!, codes);
    }
}
