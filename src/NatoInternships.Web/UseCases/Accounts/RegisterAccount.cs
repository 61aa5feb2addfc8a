using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Keeps a registration until it is confirmed: there is no account before that (ADR 0028). An address that has an account gets a mail that
/// says so; answer, rows and work are the same.
/// </summary>
public sealed class RegisterAccount(
    PortalDbContext db, PasswordHashingQueue passwords, RegistrationMails mails, ILookupNormalizer normalizer, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The id of the registration, which this browser may confirm by code.</returns>
    public async Task<Guid> ExecuteAsync(NewRegistration person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var registration = new PendingRegistration
        {
            Id = id,
            Email = person.Email,
            NormalizedEmail = normalizer.NormalizeEmail(person.Email),
            PasswordHash = await passwords.HashAsync(new PortalUser { Id = id }, person.Password, ct),
            GivenNames = person.GivenNames,
            FamilyName = person.FamilyName,
            Language = person.Language,
            ReturnUrl = person.ReturnUrl,
            CreatedAt = now,
            ExpiresAt = now + PendingRegistration.Lifetime,
        };
        db.PendingRegistrations.Add(registration);
        await mails.AddAsync(registration, now, ct);
        audit.Add(actorId: null, AuditActions.RegistrationReceived, AuditSubjects.Registration, id);
        await db.SaveChangesAsync(ct);

        return id;
    }
}
