using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Mails a new link to an invited member of staff who has no password yet. Earlier links become invalid.</summary>
public sealed class SendInvitationAgain(PortalDbContext db, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <returns>False when there is no such account, it has a password, or it was mailed within the last minute.</returns>
    public async Task<bool> ExecuteAsync(Guid actorId, Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await db.Users.AnyAsync(user => user.Id == userId && user.PasswordHash == null && !user.IsDisabled, ct)
            || !await AccountMails.MayAskAsync(db, userId, AccountTokenPurpose.Invitation, now, ct))
        {
            return false;
        }

        await AccountMails.EndLinksAsync(db, userId, now, ct);
        var token = AccountMails.AddToken(db, userId, AccountTokenPurpose.Invitation, now);
        outbox.Add(MailTemplates.StaffInvited, userId, token.Id);
        audit.Add(actorId, AuditActions.InvitationSent, AuditSubjects.Account, userId);
        await db.SaveChangesAsync(ct);

        return true;
    }
}
