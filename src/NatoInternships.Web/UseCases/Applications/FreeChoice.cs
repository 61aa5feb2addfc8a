using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>What one more submitted application of a candidate would take. Only the save decides: the cap is a shape of the schema (ADR 0004).</summary>
/// <param name="SlotNo">The lowest free slot; null where all are taken.</param>
/// <param name="Rank">The place after the other choices.</param>
public sealed record FreeChoice(int? SlotNo, int Rank)
{
    /// <summary>Whether reading again may help: another tab was faster, a race for a slot was lost, or the engine gave way.</summary>
    public static bool ShouldRetry(PortalDbContext db, Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true, // the same application from two tabs: read again, what stands decides
        DbUpdateException update => db.IsUniqueViolation(update) || db.IsMissingReference(update) || db.IsTransient(update),
        _ => db.IsTransient(exception),
    };
}
