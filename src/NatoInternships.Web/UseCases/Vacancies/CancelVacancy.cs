using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>
/// Cancels a vacancy, then frees the choices of everybody who had applied (ruling A2). Its applications are swept after the
/// cancellation's own commit: a submit that read the vacancy before it either is found by the sweep or loses against the row's
/// revision and reads again.
/// </summary>
public sealed class CancelVacancy(PortalDbContext db, AuditTrail audit, PublicPages pages, TimeProvider clock)
{
    private const int BatchSize = 200;
    private const int MostTries = 5;

    private static readonly ApplicationStatus[] Affected =
        [.. ApplicationMoves.All.Where(row => row.Move == ApplicationMove.CancelVacancy).Select(row => row.From)];

    /// <returns>How many applications were affected; null when there is no published vacancy of this number.</returns>
    public async Task<int?> ExecuteAsync(Guid actorId, string number, CancellationToken ct)
    {
        if (await CancelAsync(actorId, number, ct) is not { } vacancyId)
        {
            return null;
        }

        var swept = 0;
        int? batch;
        do
        {
            batch = await SweepAsync(actorId, vacancyId, ct);
            swept += batch ?? 0;
        }
        while (batch != 0);

        return swept;
    }

    // Null where no published vacancy has this number. Cancelling twice is the same as once.
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
                await pages.ForgetAsync(ct);

                return vacancy.Id;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // the deadline was extended at the same moment
            }
        }
    }

    // Null where somebody submitted meanwhile and the round must read again.
    private async Task<int?> SweepAsync(Guid actorId, Guid vacancyId, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var applications = await db.Applications
            .Where(a => a.VacancyId == vacancyId && Affected.Contains(a.Status))
            .OrderBy(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var application in applications)
        {
            application.CancelWithVacancy(clock.GetUtcNow());
            audit.Add(actorId, AuditActions.ApplicationCancelled, AuditSubjects.Application, application.Id);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }

        return applications.Count;
    }
}
