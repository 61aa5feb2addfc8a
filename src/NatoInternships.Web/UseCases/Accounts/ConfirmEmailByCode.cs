using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Confirms the address of a new account by the six-digit code: a few tries for each mail, counted also when made at once.</summary>
public sealed class ConfirmEmailByCode(PortalDbContext db, AccountSecrets secrets, ConfirmEmail confirm, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <param name="userId">The account this browser registered; null where it is known by its address only.</param>
    /// <param name="email">The address typed, where there is no account known.</param>
    /// <param name="code">Six figures; anything between them is ignored.</param>
    /// <param name="ct">Cancels the confirmation.</param>
    public async Task<ConfirmOutcome> ExecuteAsync(Guid? userId, string? email, string code, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = email is null ? null : normalizer.NormalizeEmail(email.Trim());
        var token = await db.AccountTokens
            .Where(t => t.Purpose == AccountTokenPurpose.ConfirmEmail && t.UsedAt == null && t.CodeHash != null
                && (userId != null ? t.UserId == userId : db.Users.Any(u => u.Id == t.UserId && u.NormalizedEmail == key)))
            .OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id)
            .FirstOrDefaultAsync(ct);
        if (token is null || !token.TakesCodes(now))
        {
            return new ConfirmOutcome.NotUsable();
        }

        token.Attempts++; // a concurrency token: of two tries at once one is refused
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ConfirmOutcome.NotUsable();
        }

        var figures = string.Concat(code.Where(char.IsAsciiDigit));

        return secrets.Matches(token, figures) ? await confirm.UseAsync(token, now, ct) : new ConfirmOutcome.NotUsable();
    }
}
