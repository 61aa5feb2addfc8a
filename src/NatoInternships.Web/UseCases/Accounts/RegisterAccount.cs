using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Makes the account and the candidate of somebody new. An address that has an account gets a mail that says so; the answer and the
/// work are the same (quality contract: enumeration).
/// </summary>
public sealed class RegisterAccount(
    PortalDbContext db, PasswordWork passwords, ILookupNormalizer normalizer, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <param name="givenNames">As typed, NFC.</param>
    /// <param name="familyName">As typed, NFC.</param>
    /// <param name="email">As <see cref="MailAddress.Read"/> returns it.</param>
    /// <param name="password">Checked by <see cref="PasswordRules"/> before.</param>
    /// <param name="language">Of the page: mails come in it.</param>
    /// <param name="ct">Cancels the registration.</param>
    /// <returns>The account that waits for its confirmation; a random id where the address had one, so that the caller cannot tell.</returns>
    public async Task<Guid> ExecuteAsync(
        string givenNames, string familyName, string email, string password, Language language, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = normalizer.NormalizeName(email),
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Language = language,
            CreatedAt = now,
        };
        user.PasswordHash = await passwords.HashAsync(user, password, ct); // also for an address that has an account: the same work
        if (await TellExistingAsync(user.NormalizedEmail, now, ct))
        {
            return user.Id;
        }

        var profile = new CandidateProfile { GivenNames = givenNames, FamilyName = familyName, MessagesIn = language };
        var candidate = new Candidate(Guid.CreateVersion7(now), user.Id, new CandidateProfile(), now);
        candidate.Change(profile, Key(familyName), now);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.Candidate) });
        db.Candidates.Add(candidate);
        AccountMails.Add(db, outbox, user.Id, AccountTokenPurpose.ConfirmEmail, now);
        audit.Add(user.Id, "account-registered", "account", user.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear(); // a double click: the other request made it and its mail is on the way
        }

        return user.Id;
    }

    private async Task<bool> TellExistingAsync(string? normalizedEmail, DateTimeOffset now, CancellationToken ct)
    {
        var existing = await db.Users.AsNoTracking()
            .Where(u => u.NormalizedEmail == normalizedEmail)
            .Select(u => new { u.Id, u.EmailConfirmed })
            .SingleOrDefaultAsync(ct);
        if (existing is null)
        {
            return false;
        }

        if (existing.EmailConfirmed)
        {
            await ExistingAccounts.TellAsync(db, outbox, existing.Id, now, ct);
        }
        else if (await AccountMails.MayAskAsync(db, existing.Id, AccountTokenPurpose.ConfirmEmail, now, ct))
        {
            AccountMails.Add(db, outbox, existing.Id, AccountTokenPurpose.ConfirmEmail, now);
        }

        await db.SaveChangesAsync(ct);

        return true;
    }

    private static string? Key(string familyName) => SearchText.Fold(familyName.Normalize(NormalizationForm.FormC)) switch
    {
        "" => null,
        { Length: > CandidateProfile.NameLength } key => key[..CandidateProfile.NameLength],
        var key => key,
    };
}
