using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Follows up the cancellation of a vacancy: closes its applications, frees their slots (ruling A2) and sends one mail to each candidate.
/// One save does all of it for a batch. A closed application leaves the range, so another process can continue after a crash and no mail is
/// sent twice.
/// </summary>
public sealed class CancellationFollowUpService(PortalDbContext db, Outbox outbox, AuditTrail audit, ScreeningProjection screening, TimeProvider clock)
{
    private const int BatchSize = 200;

    private static readonly ApplicationStatus[] Affected =
        [.. ApplicationMoves.All.Where(row => row.Move == ApplicationMove.CancelVacancy).Select(row => row.From)];

    /// <summary>Returns the cancelled vacancies with open applications, also with one that was started at the moment of the cancellation.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken ct) => await db.Vacancies
        .Where(v => v.Status == VacancyStatus.Cancelled && db.Applications.Any(a => a.VacancyId == v.Id && Affected.Contains(a.Status)))
        .OrderBy(v => v.CancelledAt).ThenBy(v => v.Id)
        .Select(v => v.Id)
        .ToListAsync(ct);

    /// <summary>Closes all remaining applications of a cancelled vacancy.</summary>
    /// <param name="vacancyId">The vacancy.</param>
    /// <param name="actorId">The account that cancelled it; null for the job.</param>
    /// <param name="ct">Stops after the current batch.</param>
    /// <returns>The number of candidates who get a mail from this run.</returns>
    public async Task<int> CloseAsync(Guid vacancyId, Guid? actorId, CancellationToken ct)
    {
        var closed = 0;
        int? batch;
        do
        {
            batch = await CloseBatchAsync(vacancyId, actorId, ct);
            closed += batch ?? 0;
        }
        while (batch != 0);

        return closed;
    }

    // Returns null when a submit or another process changed a row of the batch, which must be read again.
    private async Task<int?> CloseBatchAsync(Guid vacancyId, Guid? actorId, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var applications = await (
            from application in db.Applications
            where application.VacancyId == vacancyId && Affected.Contains(application.Status)
            orderby application.Id
            join candidate in db.Candidates on application.CandidateId equals candidate.Id
            select new { Application = application, candidate.UserId })
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var row in applications)
        {
            row.Application.CancelWithVacancy(clock.GetUtcNow());
            audit.Add(actorId, AuditActions.ApplicationCancelled, AuditSubjects.Application, row.Application.Id);
            outbox.Add(MailTemplates.VacancyCancelled, row.UserId, row.Application.Id, isBulk: true);
        }

        await screening.MovedAsync(applications.ConvertAll(row => row.Application), ct);
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
