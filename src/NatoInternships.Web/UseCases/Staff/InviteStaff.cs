using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Opens an account of staff without a password, and mails the link with which its owner chooses one.</summary>
public sealed class InviteStaff(PortalDbContext db, ILookupNormalizer normalizer, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <param name="actorId">The lead who invites; null for the operator at the command line.</param>
    /// <param name="invitation">Whom, as what.</param>
    /// <param name="ct">Cancels the invitation.</param>
    public async Task<InviteStaffOutcome> ExecuteAsync(Guid? actorId, StaffInvitation invitation, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = normalizer.NormalizeEmail(invitation.Email);
        if (await ExistingAsync(key, ct) is { } existing)
        {
            return existing;
        }

        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(now),
            DisplayName = invitation.DisplayName,
            Language = invitation.Language,
            CreatedAt = now,
        };
        user.UseEmail(invitation.Email, normalizer);
        db.Users.Add(user);
        db.UserRoles.AddRange(invitation.Roles.Distinct().Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(role) }));
        if (invitation.Division is { } membership)
        {
            var code = await db.Divisions.Where(division => division.Id == membership.Id).Select(division => division.Code).SingleAsync(ct);
            db.DivisionMembers.Add(new DivisionMember(user.Id, membership.Id, membership.Role, now));
            audit.Add(actorId, AuditActions.MemberAdded, AuditSubjects.Account, user.Id, $"{code} {membership.Role}");
        }

        var token = AccountMails.AddToken(db, user.Id, AccountTokenPurpose.Invitation, now);
        outbox.Add(MailTemplates.StaffInvited, user.Id, token.Id);
        audit.Add(actorId, AuditActions.InvitationSent, AuditSubjects.Account, user.Id, string.Join(' ', invitation.Roles.Distinct().Order(StringComparer.Ordinal)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();

            return await ExistingAsync(key, ct) ?? throw new InvalidOperationException("The address was taken by an account that is not there.", exception);
        }

        return new InviteStaffOutcome.Invited(user.Id);
    }

    private async Task<InviteStaffOutcome?> ExistingAsync(string key, CancellationToken ct)
    {
        if (await db.Users.Where(user => user.NormalizedEmail == key).Select(user => (Guid?)user.Id).SingleOrDefaultAsync(ct) is not { } id)
        {
            return null;
        }

        return await db.Candidates.AnyAsync(candidate => candidate.UserId == id, ct) ? new InviteStaffOutcome.IsCandidate() : new InviteStaffOutcome.IsStaff(id);
    }
}
