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

    private static readonly ApplicationStatus[] Affected =
        [.. ApplicationMoves.All.Where(row => row.Move == ApplicationMove.CancelVacancy).Select(row => row.From)];

    /// <returns>How many applications were affected; null when there is no published vacancy of this number.</returns>
    public async Task<int?> ExecuteAsync(Guid actorId, string number, CancellationToken ct)
    {
        var vacancy = await db.Vacancies.SingleOrDefaultAsync(v => v.Number == number && v.Status != VacancyStatus.Draft, ct);
        if (vacancy is null)
        {
            return null;
        }

        if (vacancy.Status == VacancyStatus.Published)
        {
            vacancy.Cancel(clock.GetUtcNow());
            audit.Add(actorId, "vacancy-cancelled", "vacancy", vacancy.Id, number);
            await db.SaveChangesAsync(ct);
            await pages.ForgetAsync(ct);
        }

        var swept = 0;
        int? batch;
        do
        {
            batch = await SweepAsync(actorId, vacancy.Id, ct);
            swept += batch ?? 0;
        }
        while (batch != 0);

        return swept;
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
            audit.Add(actorId, "application-cancelled", "application", application.Id);
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
