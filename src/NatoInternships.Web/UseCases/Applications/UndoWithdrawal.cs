using System.Security.Cryptography;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Puts a withdrawn version in force again, until the deadline and if a slot is free (ruling A2, ADR 0010). The version was accepted
/// before, so it is not judged again. A second call has no further effect.
/// </summary>
public sealed class UndoWithdrawal(PortalDbContext db, ApplicationQueries queries, AuditTrail audit, Outbox outbox, ScreeningProjection screening, TimeProvider clock)
{
    /// <summary>More retries than slots, so the last attempt cannot lose a race.</summary>
    private const int MostTries = 24;

    public async Task<UndoWithdrawalOutcome> ExecuteAsync(
        Guid candidateId, Guid userId, string reference, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await queries.FindDossierAsync(db, candidateId, reference, ct) is not { } dossier)
            {
                return new UndoWithdrawalOutcome.NotFound();
            }

            var application = dossier.Application;
            if (Refusal(application, dossier.Vacancy, arrivedAt) is { } refusal)
            {
                return refusal;
            }

            if (dossier.Free.SlotNo is not { } slotNo)
            {
                return new UndoWithdrawalOutcome.LimitReached(dossier.Call.ApplicationLimit);
            }

            application.UndoWithdrawal(slotNo, dossier.Free.Rank, clock.GetUtcNow());
            await screening.MovedAsync(application, ct);
            audit.Add(userId, AuditActions.WithdrawalUndone, AuditSubjects.Application, application.Id, $"version {application.SubmittedVersion}");
            outbox.Add(MailTemplates.WithdrawalUndone, userId, application.Id);
            try
            {
                await db.SaveChangesAsync(ct);

                return new UndoWithdrawalOutcome.InForceAgain();
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(2, 10 * tries), ct);
            }
        }
    }

    private static UndoWithdrawalOutcome? Refusal(InternshipApplication application, Vacancy vacancy, DateTimeOffset arrivedAt) => application.Status switch
    {
        // The job may not have closed this application yet.
        _ when vacancy.Status == VacancyStatus.Cancelled => new UndoWithdrawalOutcome.NotOpen(ApplicationStatus.VacancyCancelled),
        ApplicationStatus.Submitted => new UndoWithdrawalOutcome.InForceAgain(),
        var status when !status.Can(ApplicationMove.UndoWithdrawal) => new UndoWithdrawalOutcome.NotOpen(status),
        _ when vacancy.Deadline.HasPassed(arrivedAt) => new UndoWithdrawalOutcome.DeadlinePassed(vacancy.ClosesAt),
        _ => null,
    };
}
