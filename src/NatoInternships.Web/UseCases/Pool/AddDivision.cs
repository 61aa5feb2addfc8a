using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Adds a division to an organisation.</summary>
public sealed class AddDivision(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<AddDivisionOutcome> ExecuteAsync(Guid actorId, NewDivision input, CancellationToken ct)
    {
        if (!await db.Organisations.AnyAsync(organisation => organisation.Id == input.OrganisationId, ct))
        {
            return new AddDivisionOutcome.NoSuchOrganisation();
        }

        var division = new Division(Guid.CreateVersion7(clock.GetUtcNow()), input.OrganisationId, input.Code, input.Name);
        db.Divisions.Add(division);
        audit.Add(actorId, AuditActions.DivisionAdded, AuditSubjects.Division, division.Id, division.Code);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return new AddDivisionOutcome.CodeTaken();
        }

        return new AddDivisionOutcome.Added(division.Id);
    }
}
