using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Starts a draft for a vacancy, or finds the candidate's own that is there. One that was withdrawn becomes a draft again while the
/// vacancy is open, with everything that was written. A draft takes no choice.
/// </summary>
public sealed class StartApplication(PortalDbContext db, AuditTrail audit)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="userId">Their account, for the audit.</param>
    /// <param name="number">Of the vacancy.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it.</param>
    /// <param name="ct">Cancels the start.</param>
    public async Task<StartOutcome> ExecuteAsync(Guid candidateId, Guid userId, string number, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var vacancy = await db.Vacancies.SingleOrDefaultAsync(v => v.Number == number && v.Status != VacancyStatus.Draft, ct);
            if (vacancy is null)
            {
                return new StartOutcome.NotFound();
            }

            var application = await db.Applications.SingleOrDefaultAsync(a => a.CandidateId == candidateId && a.VacancyId == vacancy.Id, ct);
            if (application is not null && !(application.Status.Can(ApplicationMove.Reopen) && vacancy.IsOpenAt(arrivedAt)))
            {
                return new StartOutcome.Started(application.Reference);
            }

            if (vacancy.Status == VacancyStatus.Cancelled)
            {
                return new StartOutcome.VacancyCancelled();
            }

            if (!vacancy.IsOpenAt(arrivedAt))
            {
                return new StartOutcome.DeadlinePassed(vacancy.ClosesAt);
            }

            application = StartOrReopen(application, candidateId, userId, vacancy, arrivedAt);
            try
            {
                await db.SaveChangesAsync(ct);

                return new StartOutcome.Started(application.Reference);
            }
            catch (DbUpdateException exception) when (tries < MostTries
                && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
            {
                db.ChangeTracker.Clear(); // a double click: the other request made it, and is found now
            }
        }
    }

    private InternshipApplication StartOrReopen(
        InternshipApplication? application, Guid candidateId, Guid userId, Vacancy vacancy, DateTimeOffset arrivedAt)
    {
        if (application is not null)
        {
            application.Reopen(arrivedAt);
            audit.Add(userId, AuditActions.ApplicationReopened, AuditSubjects.Application, application.Id);

            return application;
        }

        application = InternshipApplication.Start(candidateId, vacancy, arrivedAt);
        db.Applications.Add(application);
        audit.Add(userId, AuditActions.ApplicationStarted, AuditSubjects.Application, application.Id);

        return application;
    }
}
