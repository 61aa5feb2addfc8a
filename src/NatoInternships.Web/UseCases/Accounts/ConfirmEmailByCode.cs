using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Confirms a registration by the six-digit code. Each mail allows a few attempts, and parallel ones count too.</summary>
public sealed class ConfirmEmailByCode(PortalDbContext db, AccountSecrets secrets, OpenAccount open, TimeProvider clock)
{
    /// <param name="registrationId">The registration of this browser.</param>
    /// <param name="code">Six digits; other characters are ignored.</param>
    /// <param name="ct">Cancels the confirmation.</param>
    public async Task<ConfirmOutcome> ExecuteAsync(Guid registrationId, string code, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = await db.AccountTokens
            .Where(t => t.RegistrationId == registrationId && t.UsedAt == null && t.CodeHash != null)
            .OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id)
            .FirstOrDefaultAsync(ct);
        if (token is null || !token.TakesCodes(now))
        {
            return new ConfirmOutcome.NotUsable();
        }

        token.Attempts++; // A concurrency token: of two parallel attempts one fails.
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ConfirmOutcome.NotUsable();
        }

        if (!secrets.Matches(token, string.Concat(code.Where(char.IsAsciiDigit))))
        {
            return new ConfirmOutcome.NotUsable();
        }

        var registration = await db.PendingRegistrations.SingleAsync(r => r.Id == registrationId, ct);

        return await open.ExecuteAsync(registration, now, ct) is { } userId
            ? new ConfirmOutcome.Confirmed(userId, registration.ReturnUrl)
            : new ConfirmOutcome.NotUsable();
    }
}
