using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads the candidate's own data for a form.</summary>
public sealed class OwnProfileQuery(PortalDbContext db)
{
    public Task<CandidateProfile> ReadAsync(Guid candidateId, CancellationToken ct) =>
        db.Candidates.AsNoTracking().Where(candidate => candidate.Id == candidateId).Select(candidate => candidate.Profile).SingleAsync(ct);
}
