using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Admin.Staff;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>Reads the divisions. The list has no pages, because people add divisions one by one: there are tens.</summary>
public sealed class DivisionsQuery(PortalDbContext db, TimeProvider clock)
{
    private const int MostFormer = 50;

    public async Task<IReadOnlyList<OrganisationDivisions>> AllAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var organisations = await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.ListOrder).ToListAsync(ct);
        var divisions = await db.Divisions
            .OrderBy(division => division.Code)
            .Select(division => new
            {
                division.OrganisationId, division.Id, division.Code, NameEn = division.Name.En, NameFr = division.Name.Fr,
                Members = db.DivisionMembers.Count(member => member.DivisionId == division.Id && (member.EndsAt == null || member.EndsAt > now)),
                Waiting = db.Needs.Count(need => need.DivisionId == division.Id && need.State == NeedState.Asked),
                Approved = db.Needs.Count(need => need.DivisionId == division.Id && need.State == NeedState.Approved),
            })
            .ToListAsync(ct);

        return
        [
            .. organisations.Select(organisation => new OrganisationDivisions(
                organisation.Id, organisation.Name,
                [.. divisions.Where(row => row.OrganisationId == organisation.Id)
                    .Select(row => new DivisionRow(row.Id, row.Code, new LocalizedText(row.NameEn, row.NameFr), row.Members, row.Waiting, row.Approved))])),
        ];
    }

    /// <returns>Null for no such division.</returns>
    public async Task<DivisionPage?> PageAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (division is null)
        {
            return null;
        }

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == division.OrganisationId, ct);
        var members = await MembersAsync(id, db.DivisionMembers.ActiveAt(now), ct);
        var former = await MembersAsync(id, db.DivisionMembers.Where(member => member.DivisionId == id && member.EndsAt <= now).OrderByDescending(member => member.EndsAt).Take(MostFormer), ct);
        var counts = await db.Needs.Where(need => need.DivisionId == id && need.AskedAt != null)
            .GroupBy(need => need.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);

        return new DivisionPage
        {
            Id = id,
            Code = division.Code,
            Name = division.Name,
            Organisation = organisation.Name,
            Members = [.. members.OrderBy(member => member.Name ?? member.Email, StringComparer.CurrentCultureIgnoreCase)],
            Former = [.. former.OrderByDescending(member => member.EndsAt)],
            Needs = counts.ToDictionary(group => group.Key, group => group.Count),
        };
    }

    private async Task<IReadOnlyList<MemberRow>> MembersAsync(Guid divisionId, IQueryable<DivisionMember> members, CancellationToken ct)
    {
        var rows = await (
            from member in members
            where member.DivisionId == divisionId
            join user in db.Users on member.UserId equals user.Id
            select new { member.UserId, user.DisplayName, user.Email, member.Role, user.IsDisabled, HasPassword = user.PasswordHash != null, member.Since, member.EndsAt }).ToListAsync(ct);

        return
        [
            .. rows.Select(row => new MemberRow(
                row.UserId, row.DisplayName, row.Email ?? "", row.Role, StaffListQuery.StateOf(row.IsDisabled, row.HasPassword), row.Since, row.EndsAt)),
        ];
    }
}
