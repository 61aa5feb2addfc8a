using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.UseCases.Staff;

/// <summary>Changes the display name and the roles of a member of staff in one save. Other roles end the member's sessions.</summary>
public sealed class ChangeStaff(PortalDbContext db, SetRoles setRoles, AuditTrail audit)
{
    /// <param name="actorId">The lead.</param>
    /// <param name="userId">The member of staff.</param>
    /// <param name="displayName">At most <see cref="PortalUser.DisplayNameLength"/> characters.</param>
    /// <param name="roles">All roles that the account has afterwards.</param>
    /// <param name="stamp">The account's concurrency stamp when the form was shown.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<SetRolesOutcome> ExecuteAsync(
        Guid actorId, Guid userId, string displayName, IReadOnlyList<string> roles, string? stamp, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return new SetRolesOutcome.NoSuchAccount();
        }

        if (stamp != user.ConcurrencyStamp)
        {
            return new SetRolesOutcome.ChangedMeanwhile();
        }

        if (user.DisplayName != displayName)
        {
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            user.DisplayName = displayName;
            audit.Add(actorId, AuditActions.NameChanged, AuditSubjects.Account, userId);
        }

        return await setRoles.ExecuteAsync(actorId, userId, roles, stamp: null, ct);
    }
}
