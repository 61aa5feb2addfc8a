using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Makes an account with the role of division members a member of a division, or a member again.</summary>
public sealed class AddMember(PortalDbContext db, ILookupNormalizer normalizer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Highest number of people to choose from.</summary>
    private const int MostPeople = 20;

    /// <param name="actorId">The lead.</param>
    /// <param name="divisionId">The division.</param>
    /// <param name="person">The whole email address, or part of the name.</param>
    /// <param name="chosen">The account that the lead chose among several; null for none.</param>
    /// <param name="role">The role in the division.</param>
    /// <param name="ct">Cancels the change.</param>
    public async Task<AddMemberOutcome> ExecuteAsync(Guid actorId, Guid divisionId, string person, Guid? chosen, DivisionRole role, CancellationToken ct)
    {
        if (await db.Divisions.Where(d => d.Id == divisionId).Select(d => d.Code).SingleOrDefaultAsync(ct) is not { } code)
        {
            return new AddMemberOutcome.NoSuchDivision();
        }

        var people = await FindAsync(person, chosen, ct);
        if (people.Count != 1)
        {
            return people.Count == 0 ? new AddMemberOutcome.NobodyFound() : new AddMemberOutcome.SeveralFound(people);
        }

        // The role is asked for after the account was read. Of a lead who takes the role away at the same moment and this change, one then conflicts
        // on the stamp of the account. Without it, a member could be left without the role.
        var (now, userId) = (clock.GetUtcNow(), people[0].UserId);
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        if ((await FindAsync(person, userId, ct)).Count == 0)
        {
            return new AddMemberOutcome.NobodyFound();
        }

        var member = await db.DivisionMembers.SingleOrDefaultAsync(m => m.UserId == userId && m.DivisionId == divisionId, ct);
        if (member?.IsActiveAt(now) == true)
        {
            return new AddMemberOutcome.IsMember(userId);
        }

        if (member is null)
        {
            db.DivisionMembers.Add(new DivisionMember(userId, divisionId, role, now));
        }
        else
        {
            member.Return(role, now);
        }

        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        audit.Add(actorId, AuditActions.MemberAdded, AuditSubjects.Account, userId, $"{code} {role}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (db.IsLostRace(exception))
        {
            db.ChangeTracker.Clear();

            return await db.DivisionMembers.AnyAsync(m => m.UserId == userId && m.DivisionId == divisionId && (m.EndsAt == null || m.EndsAt > now), ct)
                ? new AddMemberOutcome.IsMember(userId)
                : new AddMemberOutcome.ChangedMeanwhile();
        }

        return new AddMemberOutcome.Added(userId);
    }

    private async Task<IReadOnlyList<FoundPerson>> FindAsync(string person, Guid? chosen, CancellationToken ct)
    {
        var role = PortalRoles.IdOf(PortalRoles.DivisionMember);
        var accounts = db.Users.Where(user => !user.IsDisabled && db.UserRoles.Any(one => one.UserId == user.Id && one.RoleId == role));
        if (chosen is { } id)
        {
            return await PeopleAsync(accounts.Where(user => user.Id == id), ct);
        }

        var email = normalizer.NormalizeEmail(person);
        var byAddress = await PeopleAsync(accounts.Where(user => user.NormalizedEmail == email), ct);

        if (byAddress.Count > 0)
        {
            return byAddress;
        }

#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database.
        var words = person.ToLowerInvariant();

        return await PeopleAsync(accounts.Where(user => user.DisplayName!.ToLower().Contains(words)), ct);
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static async Task<IReadOnlyList<FoundPerson>> PeopleAsync(IQueryable<PortalUser> accounts, CancellationToken ct) => await accounts
        .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
        .Select(user => new FoundPerson(user.Id, user.DisplayName, user.Email!))
        .Take(MostPeople)
        .ToListAsync(ct);
}
