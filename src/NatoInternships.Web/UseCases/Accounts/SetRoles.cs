using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Gives an account exactly these roles and ends its sessions. A candidate has no other role, and an account of staff is never a
/// candidate: whoever decides on applications must not hold one in the same account.
/// </summary>
public sealed class SetRoles(PortalDbContext db, AccountSessions accountSessions, AuditTrail audit)
{
    /// <param name="actorId">The account that decides; null for the operator at the command line.</param>
    /// <param name="userId">The account that gets the roles.</param>
    /// <param name="roles">Names of <see cref="PortalRoles"/>.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<SetRolesOutcome> ExecuteAsync(Guid? actorId, Guid userId, IReadOnlyList<string> roles, CancellationToken ct)
    {
        var wanted = roles.ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(role => !PortalRoles.All.Contains(role)) is { } unknown)
        {
            return new SetRolesOutcome.UnknownRole(unknown);
        }

        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return new SetRolesOutcome.NoSuchAccount();
        }

        var isCandidate = await db.Candidates.AnyAsync(candidate => candidate.UserId == userId, ct);
        if (isCandidate ? !wanted.SetEquals([PortalRoles.Candidate]) : wanted.Contains(PortalRoles.Candidate))
        {
            return new SetRolesOutcome.CandidateAndStaff();
        }

        var held = await db.UserRoles.Where(role => role.UserId == userId).ToListAsync(ct);
        db.UserRoles.RemoveRange(held.Where(role => !wanted.Contains(PortalRoles.NameOf(role.RoleId))));
        db.UserRoles.AddRange(wanted.Where(name => held.All(role => role.RoleId != PortalRoles.IdOf(name)))
            .Select(name => new IdentityUserRole<Guid> { UserId = userId, RoleId = PortalRoles.IdOf(name) }));
        await accountSessions.EndAllAsync(user, ct);
        audit.Add(actorId, AuditActions.RolesChanged, AuditSubjects.Account, userId, string.Join(' ', wanted.Order(StringComparer.Ordinal)));
        await db.SaveChangesAsync(ct);

        return new SetRolesOutcome.Changed();
    }
}
