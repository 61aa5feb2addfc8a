using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

/// <summary>Finds the studies rule that applies to a step's answers.</summary>
public sealed class StudiesRule(PortalDbContext db)
{
    /// <returns>Null in the profile, which has no vacancy and no reference date.</returns>
    public async Task<StudiesRuleView?> FindAsync(SectionContext place, CancellationToken ct)
    {
        if (place is not { VacancyId: { } vacancyId, Deadline: { } deadline })
        {
            return null;
        }

        var criteria = await db.Vacancies.AsNoTracking().Where(v => v.Id == vacancyId)
            .Join(db.CriteriaVersions, v => v.CriteriaId, c => c.Id, (_, c) => c.Criteria)
            .SingleAsync(ct);

        return new StudiesRuleView(criteria, deadline.Date);
    }
}
