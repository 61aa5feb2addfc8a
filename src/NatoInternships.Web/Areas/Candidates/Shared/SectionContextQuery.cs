using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Finds where a step stands, for its owner only.</summary>
public sealed class SectionContextQuery(PortalDbContext db, TimeProvider clock)
{
    /// <returns>Null for a missing application and for somebody else's alike; the profile where no reference is given.</returns>
    public async Task<SectionContext?> FindAsync(Guid candidateId, string? reference, ApplicationSection section, CancellationToken ct)
    {
        if (reference is null)
        {
            return new SectionContext { Section = section };
        }

        var now = clock.GetUtcNow();
        var found = await db.Applications
            .Where(a => a.CandidateId == candidateId && a.Reference == reference)
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new
            {
                a.Reference, a.Status, v.Id, v.Number, TitleEn = v.Title.En, TitleFr = v.Title.Fr, v.DeadlineDate, v.DeadlineTime, v.ClosesAt, VacancyStatus = v.Status,
            })
            .SingleOrDefaultAsync(ct);

        return found is null ? null : new SectionContext
        {
            Section = section,
            Reference = found.Reference,
            VacancyId = found.Id,
            VacancyNumber = found.Number,
            VacancyTitle = new LocalizedText(found.TitleEn, found.TitleFr),
            Deadline = new ApplicationDeadline(found.DeadlineDate, found.DeadlineTime),
            IsOpen = ApplicationWindow.IsOpen(found.Status, found.VacancyStatus == VacancyStatus.Cancelled, found.ClosesAt, now),
        };
    }
}
