using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Confirms a registration by the mailed link. Another browser than the one that registered must also enter the password. Without this, a
/// person who follows the link of a stranger's registration would open an account with the stranger's password.
/// </summary>
public sealed class ConfirmEmail(PortalDbContext db, PasswordHashingQueue passwords, OpenAccount open, TimeProvider clock)
{
    /// <returns>The registration of a valid link; null for any other. Reading does not use up the link, because mail scanners open
    /// links.</returns>
    public async Task<Guid?> RegistrationOfAsync(string link, CancellationToken ct) =>
        (await AccountMails.FindAsync(db, link, clock.GetUtcNow(), ct))?.RegistrationId;

    /// <param name="link">The secret of the link.</param>
    /// <param name="own">The registration of this browser; null for none.</param>
    /// <param name="password">Required when the link is not of <paramref name="own"/>.</param>
    /// <param name="ct">Cancels the confirmation.</param>
    public async Task<ConfirmOutcome> ExecuteAsync(string link, Guid? own, string? password, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = await AccountMails.FindAsync(db, link, now, ct);
        if (token?.RegistrationId is not { } id || await db.PendingRegistrations.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } registration)
        {
            return new ConfirmOutcome.NotUsable();
        }

        if (id != own && !await IsPasswordAsync(registration, password ?? "", ct))
        {
            return new ConfirmOutcome.WrongPassword();
        }

        return await open.ExecuteAsync(registration, now, ct) is { } userId
            ? new ConfirmOutcome.Confirmed(userId, registration.ReturnUrl)
            : new ConfirmOutcome.NotUsable();
    }

    private async Task<bool> IsPasswordAsync(PendingRegistration registration, string password, CancellationToken ct) =>
        await passwords.VerifyAsync(new PortalUser { Id = registration.Id, PasswordHash = registration.PasswordHash }, password, ct)
            != PasswordVerificationResult.Failed;
}
