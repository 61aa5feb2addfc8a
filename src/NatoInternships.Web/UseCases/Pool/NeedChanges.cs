using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Queries and the save that the use cases of a need share.</summary>
internal static class NeedChanges
{
    /// <summary>Returns the needs that a member may change. The membership is asked for in the same query as the row.</summary>
    public static IQueryable<Need> NeedsOf(this PortalDbContext db, Guid userId, DateTimeOffset now) =>
        from member in db.DivisionMembers.Of(userId, now)
        join need in db.Needs on member.DivisionId equals need.DivisionId
        select need;

    /// <summary>Returns the needs that the Internship Office sees: those that were sent once.</summary>
    public static IQueryable<Need> NeedsOfTheOffice(this PortalDbContext db) => db.Needs.Where(need => need.AskedAt != null);

    /// <summary>
    /// Finds the need as it is now, changes it and saves it with its entry in the trail. Whoever comes second gets <see cref="NeedOutcome.ChangedMeanwhile"/>.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="needs">The needs that the account may change.</param>
    /// <param name="id">The need.</param>
    /// <param name="seen">The revision that the page showed.</param>
    /// <param name="allows">Whether the state allows the change. Somebody else moved the need if not.</param>
    /// <param name="change">Changes the need. Returns null when it did, otherwise the reason why not.</param>
    /// <param name="ct">Cancels the save.</param>
    public static async Task<NeedOutcome> ChangeNeedAsync(
        this PortalDbContext db, IQueryable<Need> needs, Guid id, int seen, Func<Need, bool> allows, Func<Need, Task<NeedOutcome?>> change, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await needs.SingleOrDefaultAsync(n => n.Id == id, ct) is not { } need)
        {
            return new NeedOutcome.NotFound();
        }

        if (need.Revision != seen || !allows(need))
        {
            return await TheirsAsync(db, needs, id, ct);
        }

        if (await change(need) is { } refused)
        {
            return refused;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (db.IsLostRace(exception))
        {
            db.ChangeTracker.Clear();

            return await TheirsAsync(db, needs, id, ct);
        }

        return new NeedOutcome.Done(id, need.Revision);
    }

    /// <summary>Returns the content with its call, or why it cannot be stored.</summary>
    /// <param name="db">The database.</param>
    /// <param name="divisionId">The division of the need.</param>
    /// <param name="input">As typed.</param>
    /// <param name="stored">The need before, whose intake and notice may stay; null for a new one.</param>
    /// <param name="now">Decides which intakes are past.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<(NeedContent? Content, NeedProblem? Problem)> ContentAsync(
        this PortalDbContext db, Guid divisionId, NeedProposal input, NeedContent? stored, DateTimeOffset now, CancellationToken ct)
    {
        var intake = await db.Set<Intake>().Where(i => i.Id == input.IntakeId).Select(i => new { i.CallId, i.FirstDay }).SingleOrDefaultAsync(ct);
        if (intake is null || (intake.FirstDay.Year < BrusselsTime.From(now).Date.Year && stored?.IntakeId != input.IntakeId))
        {
            return (null, NeedProblem.IntakeUnknown);
        }

        var notice = input.VacancyId is { } vacancyId
            ? (await db.ReadNoticesAsync(db.Vacancies.Where(v => v.Id == vacancyId && v.DivisionId == divisionId), ct)).SingleOrDefault()
            : null;
        NeedProblem? problem = input.VacancyId is not null && notice is null ? NeedProblem.NoticeUnknown
            : notice?.IsCancelled == true ? NeedProblem.NoticeCancelled
            : notice is not null && notice.CallId != intake.CallId ? NeedProblem.NoticeOfAnotherCall
            : input.Wishes.Any(wish => wish.Kind == WishKind.Section && notice?.Sections.Any(section => section.Code == wish.Code) != true) ? NeedProblem.SectionUnknown
            : null;

        return problem is not null ? (null, problem) : (new NeedContent
        {
            VacancyId = input.VacancyId, CallId = intake.CallId, IntakeId = input.IntakeId, Places = input.Places,
            Title = input.Title, Tasks = input.Tasks, TextLanguage = input.TextLanguage, Wishes = input.Wishes,
        }, null);
    }

    /// <summary>Returns why a stored need cannot be sent or approved; null when it can.</summary>
    public static async Task<NeedProblem?> ProblemOfAsync(this PortalDbContext db, Need need, CancellationToken ct) =>
        need.Wishes.Count == 0 ? NeedProblem.NoWishes
        : await db.Vacancies.AnyAsync(v => v.Id == need.VacancyId && v.Status == VacancyStatus.Cancelled, ct) ? NeedProblem.NoticeCancelled
        : null;

    private static async Task<NeedOutcome> TheirsAsync(PortalDbContext db, IQueryable<Need> needs, Guid id, CancellationToken ct) =>
        await db.ReadDetailAsync(needs, id, ct) is { } theirs ? new NeedOutcome.ChangedMeanwhile(theirs) : new NeedOutcome.NotFound();
}
