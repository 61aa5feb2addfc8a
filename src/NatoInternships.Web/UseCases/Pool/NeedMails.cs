using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Tells the members of a division what the Internship Office did with a need.</summary>
internal static class NeedMails
{
    /// <summary>Adds a mail to each member who can sign in to the current unit of work.</summary>
    public static async Task AddAsync(PortalDbContext db, Outbox outbox, string template, Need need, DateTimeOffset now, CancellationToken ct)
    {
        var members = await db.DivisionMembers.ActiveAt(now)
            .Where(member => member.DivisionId == need.DivisionId && db.Users.Any(user => user.Id == member.UserId && !user.IsDisabled && user.PasswordHash != null))
            .Select(member => member.UserId)
            .ToListAsync(ct);
        foreach (var member in members)
        {
            outbox.Add(template, member, need.Id);
        }
    }
}
