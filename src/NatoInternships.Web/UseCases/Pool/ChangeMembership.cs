using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Changes the role of a member, or ends the membership at a date or now.</summary>
public sealed class ChangeMembership(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">The lead.</param>
    /// <param name="divisionId">The division.</param>
    /// <param name="userId">The member.</param>
    /// <param name="role">The role.</param>
    /// <param name="endsAt">Null for no end; an instant that is not later than now ends it at once.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<ChangeMembershipOutcome> ExecuteAsync(Guid actorId, Guid divisionId, Guid userId, DivisionRole role, DateTimeOffset? endsAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await (
            from m in db.DivisionMembers
            where m.DivisionId == divisionId && m.UserId == userId
            join division in db.Divisions on m.DivisionId equals division.Id
            select new { Member = m, division.Code }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return ChangeMembershipOutcome.NotFound;
        }

        if (!found.Member.IsActiveAt(now))
        {
            return ChangeMembershipOutcome.HasEnded;
        }

        if (found.Member.Change(role, endsAt, now))
        {
            audit.Add(
                actorId, found.Member.IsActiveAt(now) ? AuditActions.MembershipChanged : AuditActions.MembershipEnded, AuditSubjects.Account, userId, $"{found.Code} {role}");
            await db.SaveChangesAsync(ct);
        }

        return ChangeMembershipOutcome.Changed;
    }
}
