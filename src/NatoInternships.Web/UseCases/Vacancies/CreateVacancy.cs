using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>Begins a vacancy with an empty draft of its notice. Readers see nothing of it until its first publication.</summary>
public sealed class CreateVacancy(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    public Task<CreateOutcome> ExecuteAsync(Guid actorId, NewVacancy input, CancellationToken ct) => ExecuteAsync(actorId, input, source: null, ct);

    /// <param name="actorId">The account that writes the draft.</param>
    /// <param name="input">Number, division, call and deadline.</param>
    /// <param name="source">A notice to copy text and facts from; null for an empty text with the facts that the call's notices share.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<CreateOutcome> ExecuteAsync(Guid actorId, NewVacancy input, (NoticeContent Content, NoticeFacts Facts)? source, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var call = await db.Calls.AsNoTracking().Include(c => c.Intakes).SingleOrDefaultAsync(c => c.Id == input.CallId, ct);
        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == input.DivisionId, ct);
        if (call is null || division is null || await CriteriaAsync(call.Id, ct) is not { } criteriaId)
        {
            return new CreateOutcome.NotFound();
        }

        if (!BrusselsTime.HappensOnce(input.DeadlineDate, input.DeadlineTime))
        {
            return new CreateOutcome.DeadlineNotOneMoment();
        }

        var deadline = new ApplicationDeadline(input.DeadlineDate, input.DeadlineTime);
        if (deadline.HasPassed(now))
        {
            return new CreateOutcome.DeadlinePassed();
        }

        var facts = source?.Facts ?? await SharedFactsAsync(call.Id, ct);
        var vacancy = new Vacancy(Guid.CreateVersion7(now), call.Id, input.Number, division, deadline, criteriaId);
        var draft = vacancy.StartDraft(source?.Content ?? EmptyContent(division), ForCall(facts, call, deadline), actorId, now);
        db.Vacancies.Add(vacancy);
        db.NoticeDrafts.Add(draft);
        audit.Add(actorId, AuditActions.VacancyCreated, AuditSubjects.Vacancy, vacancy.Id, input.Number);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return new CreateOutcome.NumberTaken();
        }

        return new CreateOutcome.Created(vacancy.Number);
    }

    // The conditions that most vacancies of the call have; for a new call the newest.
    private async Task<Guid?> CriteriaAsync(Guid callId, CancellationToken ct) => await db.Vacancies
            .Where(v => v.CallId == callId)
            .GroupBy(v => v.CriteriaId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => (Guid?)group.Key)
            .FirstOrDefaultAsync(ct)
        ?? await db.CriteriaVersions.OrderByDescending(version => version.PublishedAt).ThenByDescending(version => version.Name)
            .Select(version => (Guid?)version.Id)
            .FirstOrDefaultAsync(ct);

    // Grant, hours and months are the same for all notices of a call.
    private async Task<NoticeFacts?> SharedFactsAsync(Guid callId, CancellationToken ct)
    {
        var latest = await db.Notices.AsNoTracking()
            .Where(notice => db.Vacancies.Any(v => v.Id == notice.VacancyId && v.CallId == callId))
            .OrderByDescending(notice => notice.PublishedAt).ThenByDescending(notice => notice.Id)
            .Select(notice => notice.Facts)
            .FirstOrDefaultAsync(ct);

        return latest is null ? null : latest with { StaffCount = null, Places = null, Links = [] };
    }

    // A copied session was held before another deadline, and a copied intake belongs to another call.
    private static NoticeFacts ForCall(NoticeFacts? facts, Call call, ApplicationDeadline deadline)
    {
        var intakes = call.Intakes.Select(intake => intake.Code).Order(StringComparer.Ordinal).ToList();
        var kept = facts?.Intakes.Intersect(intakes).ToList() ?? [];

        return (facts ?? new NoticeFacts { DeadlineDate = deadline.Date, DeadlineTime = deadline.LastMinute, Grant = new Money(0, "EUR") }) with
        {
            DeadlineDate = deadline.Date,
            DeadlineTime = deadline.LastMinute,
            InfoSession = null,
            Competencies = facts?.Competencies ?? [.. Competencies.All.Select(competency => competency.Code)],
            Intakes = kept.Count > 0 ? kept : intakes,
        };
    }

    private static NoticeContent EmptyContent(Division division)
    {
        var empty = new LocalizedText("", "");

        return new NoticeContent
        {
            Title = division.Name, Summary = empty, Lede = empty, About = [], Sections = [], DailyWork = empty, Tasks = [], Offer = [], Desirable = [],
        };
    }
}
