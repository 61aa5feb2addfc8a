using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Corrects the names of a division.</summary>
public sealed class RenameDivision(PortalDbContext db, AuditTrail audit)
{
    /// <returns>False when there is no such division.</returns>
    public async Task<bool> ExecuteAsync(Guid actorId, Guid divisionId, LocalizedText name, CancellationToken ct)
    {
        if (await db.Divisions.SingleOrDefaultAsync(d => d.Id == divisionId, ct) is not { } division)
        {
            return false;
        }

        if (division.Name != name)
        {
            division.Rename(name);
            audit.Add(actorId, AuditActions.DivisionRenamed, AuditSubjects.Division, division.Id, division.Code);
            await db.SaveChangesAsync(ct);
        }

        return true;
    }
}
