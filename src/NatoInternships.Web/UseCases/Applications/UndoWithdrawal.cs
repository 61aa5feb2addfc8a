using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Puts the version that was withdrawn back in force, until the deadline and where a choice is free (ruling A2, ADR 0010). Nothing
/// is judged anew: that version was accepted. Twice is once.
/// </summary>
public sealed class UndoWithdrawal(PortalDbContext db, ApplicationQueries queries, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <summary>More than a call has slots, so that the last try always meets a settled table.</summary>
    private const int MostTries = 24;

    public async Task<UndoWithdrawalOutcome> ExecuteAsync(
        Guid candidateId, Guid userId, string reference, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await queries.FolderAsync(db, candidateId, reference, ct) is not { } folder)
            {
                return new UndoWithdrawalOutcome.NotFound();
            }

            var application = folder.Application;
            if (Refusal(application, folder.Vacancy, arrivedAt) is { } refusal)
            {
                return refusal;
            }

            if (folder.Free.SlotNo is not { } slotNo)
            {
                return new UndoWithdrawalOutcome.LimitReached(folder.Call.ApplicationLimit);
            }

            application.UndoWithdrawal(slotNo, folder.Free.Rank, clock.GetUtcNow());
            audit.Add(userId, AuditActions.WithdrawalUndone, AuditSubjects.Application, application.Id, $"version {application.SubmittedVersion}");
            outbox.Add(MailTemplates.WithdrawalUndone, userId, application.Id);
            try
            {
                await db.SaveChangesAsync(ct);

                return new UndoWithdrawalOutcome.StandsAgain();
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(2, 10 * tries), ct);
            }
        }
    }

    private static UndoWithdrawalOutcome? Refusal(InternshipApplication application, Vacancy vacancy, DateTimeOffset arrivedAt) => application.Status switch
    {
        _ when vacancy.Status == VacancyStatus.Cancelled => new UndoWithdrawalOutcome.NotOpen(ApplicationStatus.VacancyCancelled), // its sweep may be under way
        ApplicationStatus.Submitted => new UndoWithdrawalOutcome.StandsAgain(),
        var status when !status.Can(ApplicationMove.UndoWithdrawal) => new UndoWithdrawalOutcome.NotOpen(status),
        _ when vacancy.Deadline.HasPassed(arrivedAt) => new UndoWithdrawalOutcome.DeadlinePassed(vacancy.ClosesAt),
        _ => null,
    };
}
