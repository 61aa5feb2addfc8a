using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Sends the mail of a registration again. The result does not reveal whether its address has an account.</summary>
public sealed class AskForConfirmation(PortalDbContext db, RegistrationMails mails, TimeProvider clock)
{
    /// <param name="registrationId">The registration of this browser.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task ExecuteAsync(Guid registrationId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.PendingRegistrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == registrationId && r.ExpiresAt > now, ct) is not { } registration)
        {
            return;
        }

        await mails.AddAsync(registration, now, ct);
        await db.SaveChangesAsync(ct);
    }
}
