using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Ends every membership of an account that loses the role of division members, within the current unit of work.</summary>
public sealed class EndMemberships(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task AddAsync(Guid? actorId, Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from member in db.DivisionMembers.Of(userId, now)
            join division in db.Divisions on member.DivisionId equals division.Id
            select new { Member = member, division.Code }).ToListAsync(ct);
        foreach (var row in rows)
        {
            row.Member.Change(row.Member.Role, now, now);
            audit.Add(actorId, AuditActions.MembershipEnded, AuditSubjects.Account, userId, $"{row.Code} {row.Member.Role}");
        }
    }
}
