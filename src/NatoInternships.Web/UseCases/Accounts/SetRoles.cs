using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Pool;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Gives an account exactly these roles. A change ends its sessions, and without the role of division members also its memberships. An account is either a candidate or staff, never both, because nobody may
/// decide on their own application.
/// </summary>
public sealed class SetRoles(PortalDbContext db, LastLeadGuard lastLead, AccountSessions accountSessions, EndMemberships endMemberships, AuditTrail audit)
{
    /// <param name="actorId">The account that decides; null for the operator at the command line.</param>
    /// <param name="userId">The account that gets the roles.</param>
    /// <param name="roles">Names of <see cref="PortalRoles"/>.</param>
    /// <param name="stamp">The account's concurrency stamp when its roles were shown; null to change it in any case.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<SetRolesOutcome> ExecuteAsync(Guid? actorId, Guid userId, IReadOnlyList<string> roles, string? stamp, CancellationToken ct)
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

        if (stamp is not null && stamp != user.ConcurrencyStamp)
        {
            return new SetRolesOutcome.ChangedMeanwhile();
        }

        if (actorId is not null && !wanted.Contains(PortalRoles.HrLead) && !await lastLead.MayLeaveAsync(user, ct))
        {
            return new SetRolesOutcome.LastLead();
        }

        var current = await db.UserRoles.Where(role => role.UserId == userId).ToListAsync(ct);
        if (actorId == userId && !wanted.IsSubsetOf(current.Select(role => PortalRoles.NameOf(role.RoleId))))
        {
            return new SetRolesOutcome.OwnRoles();
        }

        db.UserRoles.RemoveRange(current.Where(role => !wanted.Contains(PortalRoles.NameOf(role.RoleId))));
        db.UserRoles.AddRange(wanted.Where(name => current.All(role => role.RoleId != PortalRoles.IdOf(name)))
            .Select(name => new IdentityUserRole<Guid> { UserId = userId, RoleId = PortalRoles.IdOf(name) }));
        if (!wanted.SetEquals(current.Select(role => PortalRoles.NameOf(role.RoleId))))
        {
            await accountSessions.EndAllAsync(user, ct);
            if (!wanted.Contains(PortalRoles.DivisionMember))
            {
                await endMemberships.AddAsync(actorId, userId, ct);
            }

            audit.Add(actorId, AuditActions.RolesChanged, AuditSubjects.Account, userId, string.Join(' ', wanted.Order(StringComparer.Ordinal)));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SetRolesOutcome.ChangedMeanwhile();
        }

        return new SetRolesOutcome.Changed();
    }
}
