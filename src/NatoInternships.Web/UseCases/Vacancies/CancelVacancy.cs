using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>
/// Cancels a vacancy, then closes its applications, frees their slots (ruling A2) and tells each candidate by email. The applications are
/// closed after the cancellation is committed. A submit that read the vacancy before is either found here, or fails on the concurrency token
/// and reads again. A job continues an interrupted follow-up.
/// </summary>
public sealed class CancelVacancy(PortalDbContext db, AuditTrail audit, CancellationFollowUpService followUp, PublicPages pages, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <returns>The number of candidates who get a mail; null when there is no published vacancy of this number.</returns>
    public async Task<int?> ExecuteAsync(Guid actorId, string number, CancellationToken ct)
    {
        if (await CancelAsync(actorId, number, ct) is not { } vacancyId)
        {
            return null;
        }

        return await followUp.CloseAsync(vacancyId, actorId, ct);
    }

    // Returns null when no published vacancy has this number.
    private async Task<Guid?> CancelAsync(Guid actorId, string number, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var vacancy = await db.Vacancies.SingleOrDefaultAsync(v => v.Number == number && v.Status != VacancyStatus.Draft, ct);
            if (vacancy is null or { Status: VacancyStatus.Cancelled })
            {
                return vacancy?.Id;
            }

            vacancy.Cancel(clock.GetUtcNow());
            audit.Add(actorId, AuditActions.VacancyCancelled, AuditSubjects.Vacancy, vacancy.Id, number);
            try
            {
                await db.SaveChangesAsync(ct);
                await pages.ForgetAsync(CancellationToken.None);

                return vacancy.Id;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // The deadline was extended at the same moment.
            }
        }
    }
}
