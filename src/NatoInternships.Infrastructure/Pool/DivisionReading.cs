using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>
/// The only way in which the divisions' pages read. It is made with the reader's id, and each query starts at the reader's memberships that have
/// not ended: a removed member reads nothing at the next click (ADR 0065).
/// </summary>
public sealed class DivisionReading(PortalDbContext db, Guid userId, TimeProvider clock)
{
    /// <summary>Returns the reader's divisions, by code.</summary>
    public async Task<IReadOnlyList<OwnDivision>> DivisionsAsync(CancellationToken ct)
    {
        var rows = await (
            from member in Own()
            join division in db.Divisions on member.DivisionId equals division.Id
            orderby division.Code
            select new { division.Id, division.Code, NameEn = division.Name.En, NameFr = division.Name.Fr, member.Role, member.EndsAt }).ToListAsync(ct);

        return [.. rows.Select(row => new OwnDivision(row.Id, row.Code, new LocalizedText(row.NameEn, row.NameFr), row.Role, row.EndsAt))];
    }

    /// <summary>Returns a page of the needs of the reader's divisions, the latest change of state first.</summary>
    public Task<NeedList> NeedsAsync(NeedState? state, string? after, string? before, int size, CancellationToken ct) =>
        db.ReadListAsync(Needs(), state, newestFirst: true, after, before, size, ct);

    /// <summary>Returns the states in which the reader's divisions have needs.</summary>
    public async Task<IReadOnlyList<NeedsInState>> StatesAsync(CancellationToken ct) =>
        await Needs().GroupBy(need => need.State).Select(group => new NeedsInState(group.Key, group.Count(), group.Min(need => need.StateSince))).ToListAsync(ct);

    /// <summary>Returns a need; null when it is missing, or of a division of which the reader is no member.</summary>
    public Task<NeedDetail?> NeedAsync(Guid id, CancellationToken ct) => db.ReadDetailAsync(Needs(), id, ct);

    /// <summary>Returns what was done with a need, the latest first; empty for a need that the reader may not see.</summary>
    public async Task<IReadOnlyList<NeedEvent>> HistoryAsync(Guid id, CancellationToken ct) =>
        await Needs().AnyAsync(need => need.Id == id, ct) ? await db.ReadHistoryAsync(id, ct) : [];

    /// <summary>Returns what the form of a need offers.</summary>
    public async Task<NeedChoices> ChoicesAsync(CancellationToken ct)
    {
        var first = new DateOnly(BrusselsTime.From(clock.GetUtcNow()).Date.Year, 1, 1);
        var divisions = await DivisionsAsync(ct);
        var intakes = await db.Set<Intake>()
            .Where(intake => Own().Any() && intake.FirstDay >= first)
            .OrderBy(intake => intake.FirstDay)
            .Select(intake => new NeedIntake(intake.Id, intake.CallId, intake.FirstDay))
            .ToListAsync(ct);
        var notices = await db.ReadNoticesAsync(
            from member in Own()
            join vacancy in db.Vacancies on member.DivisionId equals vacancy.DivisionId
            where vacancy.Status == VacancyStatus.Published
            select vacancy, ct);

        return new NeedChoices(divisions, [.. notices.Where(notice => intakes.Any(intake => intake.CallId == notice.CallId))], intakes);
    }

    private IQueryable<DivisionMember> Own() => db.DivisionMembers.Of(userId, clock.GetUtcNow());

    private IQueryable<Need> Needs() =>
        from member in Own()
        join need in db.Needs on member.DivisionId equals need.DivisionId
        select need;
}
