using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>Queries that the use cases of a notice share.</summary>
internal static class NoticeDrafts
{
    /// <summary>Returns a vacancy with its draft, tracked and as stored now; null when there is no vacancy of this number.</summary>
    public static async Task<VacancyWithDraft?> FindForChangeAsync(this PortalDbContext db, string number, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var found = await (
            from vacancy in db.Vacancies
            where vacancy.Number == number
            join call in db.Calls on vacancy.CallId equals call.Id
            join draft in db.NoticeDrafts on vacancy.Id equals draft.VacancyId into drafts
            from draft in drafts.DefaultIfEmpty()
            select new { Vacancy = vacancy, Draft = draft, call.CompetencyExampleCount }).SingleOrDefaultAsync(ct);

        return found is null ? null : new VacancyWithDraft(found.Vacancy, found.Draft, found.CompetencyExampleCount);
    }

    /// <summary>Returns whether the save failed because another request changed, published or started the same draft.</summary>
    public static bool IsLostRace(this PortalDbContext db, Exception exception) =>
        exception is DbUpdateConcurrencyException || (exception is DbUpdateException update && db.IsUniqueViolation(update));
}
