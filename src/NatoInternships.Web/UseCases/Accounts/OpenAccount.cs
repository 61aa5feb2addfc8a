using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Opens the account of a registration whose address is proven, with the password and names of that registration, and ends the links of the
/// others of the address. Their rows stay until they expire: deleted now, they would tell their makers that the address has an account.
/// </summary>
public sealed class OpenAccount(PortalDbContext db, ILookupNormalizer normalizer, AuditTrail audit)
{
    /// <param name="registration">Tracked; deleted.</param>
    /// <param name="now">When it was confirmed.</param>
    /// <param name="ct">Cancels the opening.</param>
    /// <returns>The account; null where another request was faster or the address has found an account since.</returns>
    public async Task<Guid?> ExecuteAsync(PendingRegistration registration, DateTimeOffset now, CancellationToken ct)
    {
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(now),
            UserName = registration.Email,
            NormalizedUserName = normalizer.NormalizeName(registration.Email),
            Email = registration.Email,
            NormalizedEmail = registration.NormalizedEmail,
            EmailConfirmed = true,
            PasswordHash = registration.PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Language = registration.Language,
            CreatedAt = now,
        };
        var profile = new CandidateProfile
        {
            GivenNames = registration.GivenNames,
            FamilyName = registration.FamilyName,
            MessagesIn = registration.Language,
        };
        var candidate = new Candidate(Guid.CreateVersion7(now), user.Id, new CandidateProfile(), now);
        candidate.Change(profile, ChangeProfile.FamilyNameKey(profile), now);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.Candidate) });
        db.Candidates.Add(candidate);
        audit.Add(user.Id, AuditActions.AccountOpened, AuditSubjects.Account, user.Id);
        await EndAsync(registration, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();

            return null;
        }

        return user.Id;
    }

    private async Task EndAsync(PendingRegistration registration, DateTimeOffset now, CancellationToken ct)
    {
        var tokens = await db.AccountTokens
            .Where(t => db.PendingRegistrations.Any(r => r.Id == t.RegistrationId && r.NormalizedEmail == registration.NormalizedEmail))
            .ToListAsync(ct);
        db.AccountTokens.RemoveRange(tokens.Where(token => token.RegistrationId == registration.Id));
        foreach (var other in tokens.Where(token => token.RegistrationId != registration.Id && token.UsedAt is null))
        {
            other.UsedAt = now;
        }

        db.PendingRegistrations.Remove(registration);
    }
}
