using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Screening;

/// <summary>A decision that stands and was not released, with the row of its application.</summary>
public sealed record HeldDecision
{
    public required ScreeningRow Row { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>
    /// Returns the held decisions of a call that can be released at a moment. Not those of withdrawn applications, of cancelled vacancies, of
    /// vacancies whose deadline was extended, and while the candidate may replace a refused file.
    /// </summary>
    public static IQueryable<HeldDecision> Of(PortalDbContext db, Guid callId, DateTimeOffset now) =>
        from row in db.ScreeningRows
        where row.CallId == callId && (row.State == ScreeningState.Eligible || row.State == ScreeningState.NotEligible)
            && db.Vacancies.Any(vacancy => vacancy.Id == row.VacancyId && vacancy.Status == VacancyStatus.Published && vacancy.ClosesAt <= now)
            && !db.SectionReopenings.Any(reopening => reopening.ApplicationId == row.ApplicationId && reopening.MadeVersion == null && reopening.Until > now)
        join decision in db.Decisions on new { row.ApplicationId, No = row.DecisionNo } equals new { decision.ApplicationId, decision.No }
        select new HeldDecision { Row = row, Decision = decision };

    /// <summary>Returns those that a lead can release: made until a moment, and not with a result that this lead overruled.</summary>
    public static IQueryable<HeldDecision> For(PortalDbContext db, Guid callId, Guid leadId, DateTimeOffset until, DateTimeOffset now) =>
        Of(db, callId, now).Where(held => held.Decision.DecidedAt <= until && (held.Decision.OverruledBy == null || held.Decision.OverruledBy != leadId));
}
