using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Gives applications to officers: a selection to one, or all waiting ones of a list evenly to several.</summary>
public sealed class AssignApplications(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    private const int BatchSize = 200;
    private const int MostTries = 5;

    /// <summary>The accounts that can have applications: enabled officers and leads, by name.</summary>
    public async Task<IReadOnlyList<Officer>> OfficersAsync(CancellationToken ct)
    {
        Guid[] roles = [PortalRoles.IdOf(PortalRoles.HrOfficer), PortalRoles.IdOf(PortalRoles.HrLead)];

        return await db.Users
            .Where(user => !user.IsDisabled && db.UserRoles.Any(role => role.UserId == user.Id && roles.Contains(role.RoleId)))
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Select(user => new Officer(user.Id, user.DisplayName ?? user.Email!))
            .ToListAsync(ct);
    }

    /// <param name="actorId">The signed-in officer.</param>
    /// <param name="references">The selection.</param>
    /// <param name="officerId">Who gets them; null for nobody.</param>
    /// <param name="ct">Cancels until the save.</param>
    /// <returns>How many applications have a new officer; null when the account is no officer.</returns>
    public async Task<int?> ExecuteAsync(Guid actorId, IReadOnlyCollection<string> references, Guid? officerId, CancellationToken ct)
    {
        if (officerId is { } id && !(await OfficersAsync(ct)).Any(officer => officer.Id == id))
        {
            return null;
        }

        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var rows = await db.ScreeningRows.Where(row => references.Contains(row.Reference) && row.OfficerId != officerId).ToListAsync(ct);
            foreach (var row in rows)
            {
                Assign(row, officerId, actorId);
            }

            try
            {
                await db.SaveChangesAsync(ct);

                return rows.Count;
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // Somebody decided or assigned one of them. Read again.
            }
        }
    }

    /// <summary>
    /// Gives the waiting applications of a list that nobody has to the officers in turn, 200 in a save. A second run continues after a crash.
    /// </summary>
    /// <returns>How many were given; null when one of the accounts is no officer.</returns>
    public async Task<int?> ShareAsync(Guid actorId, ScreeningFilter filter, IReadOnlyList<Guid> officers, CancellationToken ct)
    {
        var known = (await OfficersAsync(ct)).Select(officer => officer.Id).ToHashSet();
        if (officers.Count == 0 || !officers.All(known.Contains))
        {
            return null;
        }

        var (given, tries) = (0, 1);
        while (true)
        {
            db.ChangeTracker.Clear();
            var rows = await filter.Apply(db)
                .Where(row => row.OfficerId == null && row.State == ScreeningState.Waiting)
                .OrderBy(row => row.SubmittedAt).ThenBy(row => row.RowNo)
                .Take(BatchSize)
                .ToListAsync(ct);
            for (var index = 0; index < rows.Count; index++)
            {
                Assign(rows[index], officers[(given + index) % officers.Count], actorId);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                (given, tries) = (given + rows.Count, 1);
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                tries++;

                continue;
            }

            if (rows.Count < BatchSize)
            {
                return given;
            }
        }
    }

    private void Assign(ScreeningRow row, Guid? officerId, Guid actorId)
    {
        row.Assign(officerId, clock.GetUtcNow());
        audit.Add(actorId, AuditActions.ApplicationAssigned, AuditSubjects.Application, row.ApplicationId, officerId is { } id ? $"to {id}" : "to nobody");
    }
}

/// <summary>An account that can have applications.</summary>
public sealed record Officer(Guid Id, string Name);
