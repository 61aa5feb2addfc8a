using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Screening;

/// <summary>A decision that stands and was not released, with the row of its application.</summary>
public sealed record HeldDecision
{
    public required ScreeningRow Row { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>Returns the held decisions of a call. Withdrawn and cancelled applications have none.</summary>
    public static IQueryable<HeldDecision> Of(PortalDbContext db, Guid callId) =>
        from row in db.ScreeningRows
        where row.CallId == callId && (row.State == ScreeningState.Eligible || row.State == ScreeningState.NotEligible)
        join decision in db.Decisions on new { row.ApplicationId, No = row.DecisionNo } equals new { decision.ApplicationId, decision.No }
        select new HeldDecision { Row = row, Decision = decision };

    /// <summary>Returns those that a lead can release: made until a moment, and not with a result that this lead overruled.</summary>
    public static IQueryable<HeldDecision> For(PortalDbContext db, Guid callId, Guid leadId, DateTimeOffset until) =>
        Of(db, callId).Where(held => held.Decision.DecidedAt <= until && (held.Decision.OverruledBy == null || held.Decision.OverruledBy != leadId));
}
