using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>Whose rules the self-check asks: those of one vacancy, measured on its deadline's date.</summary>
public sealed record RulesInForce
{
    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required Guid CriteriaId { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    /// <summary>The date of the rules: the deadline's as first published.</summary>
    public required DateOnly ReferenceDate { get; init; }

    public required TimeOnly DeadlineTime { get; init; }

    public required VacancyStatus Status { get; init; }

    public required int CallYear { get; init; }

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    public bool IsOpenAt(DateTimeOffset now) => Status == VacancyStatus.Published && !Deadline.HasPassed(now);

    /// <summary>
    /// The open vacancies, the one closing first ahead; when none is open, the one that closed last. A call has about thirty. The
    /// vacancy asked for comes in addition, also when it is closed: its notice links here.
    /// </summary>
    public static async Task<IReadOnlyList<RulesInForce>> LoadAsync(PortalDbContext db, string? asked, DateTimeOffset now, CancellationToken ct)
    {
        const int Most = 100;
        var shown = db.Vacancies.Where(v => v.Status == VacancyStatus.Published);
        var open = await Of(db, shown.Where(v => v.ClosesAt > now || v.Number == asked)).OrderBy(rules => rules.ClosesAt).ThenBy(rules => rules.Number).Take(Most)
            .Select(rules => rules.Rules).ToListAsync(ct);

        return open.Count > 0
            ? open
            : await Of(db, shown).OrderByDescending(rules => rules.ClosesAt).ThenBy(rules => rules.Number).Take(1).Select(rules => rules.Rules).ToListAsync(ct);
    }

    private static IQueryable<Ordered> Of(PortalDbContext db, IQueryable<Vacancy> vacancies) =>
        from v in vacancies
        join criteria in db.CriteriaVersions on v.CriteriaId equals criteria.Id
        join call in db.Calls on v.CallId equals call.Id
        select new Ordered
        {
            ClosesAt = v.ClosesAt,
            Number = v.Number,
            Rules = new RulesInForce
            {
                Number = v.Number,
                Title = v.Title,
                CriteriaId = v.CriteriaId,
                Criteria = criteria.Criteria,
                DeadlineDate = v.DeadlineDate,
                ReferenceDate = v.ReferenceDate,
                DeadlineTime = v.DeadlineTime,
                Status = v.Status,
                CallYear = call.Year,
            },
        };

    private sealed class Ordered
    {
        public required DateTimeOffset ClosesAt { get; init; }

        public required string Number { get; init; }

        public required RulesInForce Rules { get; init; }
    }
}
