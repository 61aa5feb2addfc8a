using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Makes the link of an invitation for the operator who invites the first lead at the command line.</summary>
public sealed class InvitationLink(PortalDbContext db, AccountSecrets secrets, SiteLinks links)
{
    /// <summary>Replaces the mail of the invitation, whose link would make this one invalid.</summary>
    /// <returns>The absolute address.</returns>
    public async Task<string> MakeAsync(Guid userId, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        var token = await db.AccountTokens.SingleAsync(t => t.UserId == userId && t.Purpose == AccountTokenPurpose.Invitation && t.UsedAt == null, ct);
        var (link, _) = secrets.Make(token);
        db.OutboxMessages.RemoveRange(await db.OutboxMessages.Where(message => message.SubjectId == token.Id && message.SentAt == null).ToListAsync(ct));
        await db.SaveChangesAsync(ct);

        return links.To(user.Language, MailLinks.Invitation(link));
    }
}
