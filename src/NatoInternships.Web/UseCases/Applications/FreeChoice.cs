using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// The slot and rank that one more submitted application would use. Only the save decides, because unique keys enforce the cap (ADR 0004).
/// </summary>
/// <param name="SlotNo">The lowest free slot; null when all are used.</param>
/// <param name="Rank">The place after the candidate's other choices.</param>
public sealed record FreeChoice(int? SlotNo, int Rank)
{
    /// <summary>
    /// Returns whether a retry may help: another tab was faster, another submit took the slot, or the engine reported a transient failure.
    /// </summary>
    public static bool ShouldRetry(PortalDbContext db, Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true, // Two tabs changed the same application. Read again and decide on the new state.
        DbUpdateException update => db.IsUniqueViolation(update) || db.IsMissingReference(update) || db.IsTransient(update),
        _ => db.IsTransient(exception),
    };
}
