using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Reading;

/// <summary>Saves that a person's data is read. It is saved before the data is sent (ADR 0062).</summary>
public sealed class RecordReads(PortalDbContext db, AuditTrail trail)
{
    /// <param name="actorId">The account that reads.</param>
    /// <param name="reads">What it reads.</param>
    /// <param name="ct">Cancels the save. Then the data must not be sent.</param>
    public async Task ExecuteAsync(Guid actorId, IEnumerable<PersonalDataRead> reads, CancellationToken ct)
    {
        foreach (var read in reads)
        {
            trail.Add(actorId, read.Action, read.SubjectType, read.SubjectId, read.Detail);
        }

        await db.SaveChangesAsync(ct);
    }
}
