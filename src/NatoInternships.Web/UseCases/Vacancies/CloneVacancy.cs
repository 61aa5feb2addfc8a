using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>Begins a vacancy with a copy of another notice: its draft where there is one, otherwise the published version.</summary>
public sealed class CloneVacancy(PortalDbContext db, CreateVacancy createVacancy)
{
    /// <param name="actorId">The account that writes the draft.</param>
    /// <param name="sourceNumber">Number of the vacancy to copy.</param>
    /// <param name="input">Number, division, call and deadline of the new one.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<CreateOutcome> ExecuteAsync(Guid actorId, string sourceNumber, NewVacancy input, CancellationToken ct)
    {
        var source = await db.Vacancies.AsNoTracking().SingleOrDefaultAsync(v => v.Number == sourceNumber, ct);
        if (source is null)
        {
            return new CreateOutcome.NotFound();
        }

        var draft = await db.NoticeDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.VacancyId == source.Id, ct);
        if (draft is not null)
        {
            return await createVacancy.ExecuteAsync(actorId, input, (draft.Content, draft.Facts), ct);
        }

        var notice = await db.Notices.AsNoTracking().SingleAsync(n => n.VacancyId == source.Id && n.Version == source.NoticeVersion, ct);

        return await createVacancy.ExecuteAsync(actorId, input, (notice.Content, notice.Facts), ct);
    }
}
